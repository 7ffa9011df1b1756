// All that `ui` and `form` have, in every state, in both colour schemes: /__components in development. No build has it.
import { useMantineColorScheme } from '@mantine/core';
import { Choices } from '../../ui/Choices';
import { Page } from '../../ui/Page';
import { chartSpecimens } from './chartSpecimens';
import { choiceSpecimens } from './choiceSpecimens';
import classes from './ComponentsPage.module.css';
import { formSpecimens } from './formSpecimens';
import { frameSpecimens } from './frameSpecimens';
import { statusSpecimens } from './statusSpecimens';
import { tableSpecimens } from './tableSpecimens';
import { textSpecimens } from './textSpecimens';
import type { Specimen } from './specimen';

const groups: readonly { title: string; specimens: readonly Specimen[] }[] = [
  { title: 'How something is', specimens: statusSpecimens },
  { title: 'What is read', specimens: textSpecimens },
  { title: 'Tables', specimens: tableSpecimens },
  { title: 'What is chosen from', specimens: choiceSpecimens },
  { title: 'What frames something', specimens: frameSpecimens },
  { title: 'Charts', specimens: chartSpecimens },
  { title: 'Forms', specimens: formSpecimens },
];

const schemes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function ComponentsPage() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <main className={classes.page}>
      <Page
        title="Components"
        actions={
          <Choices label="Colour scheme" choices={schemes} chosen={colorScheme} onChoose={setColorScheme} />
        }
      >
        {groups.map(({ title, specimens }) => (
          <section key={title} aria-label={title}>
            <h2>{title}</h2>
            {specimens.map((specimen) => (
              <Shown key={specimen.name} {...specimen} />
            ))}
          </section>
        ))}
      </Page>
    </main>
  );
}

function Shown({ name, states }: Specimen) {
  return (
    <section className={classes.specimen} aria-label={name}>
      <h3>{name}</h3>
      <div className={classes.states}>
        {Object.entries(states).map(([state, drawn]) => (
          <figure key={state} className={classes.state}>
            <figcaption>{state}</figcaption>
            <div>{drawn}</div>
          </figure>
        ))}
      </div>
    </section>
  );
}
