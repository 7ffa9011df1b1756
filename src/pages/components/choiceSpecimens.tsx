import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Choices } from '../../ui/Choices';
import { CountedMenu } from '../../ui/CountedMenu';
import { Hint, useHinted } from '../../ui/Hint';
import { LazyMenu } from '../../ui/LazyMenu';
import { SearchBox } from '../../ui/SearchBox';
import type { Specimen } from './specimen';

function Views() {
  const [chosen, setChosen] = useState<string>('all');
  const choices = [
    { value: 'all', label: 'All', n: 1_234 },
    { value: 'failed', label: 'Needs attention', n: 0 },
  ];
  return <Choices label="View" choices={choices} chosen={chosen} onChoose={setChosen} />;
}

function Kinds() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const counts = [
    { id: 'kafka', label: 'Kafka', count: 12 },
    { id: 'postgres', label: 'Postgres', count: 3 },
    { id: 'mysql', label: 'MySQL', count: 0 },
  ];
  return <CountedMenu many="kinds" counts={counts} chosen={chosen} onChoose={setChosen} />;
}

function Search({ first }: { first: string }) {
  const [text, setText] = useState(first);
  return <SearchBox label="Search" placeholder="Name or host" text={text} onChange={setText} />;
}

function Hinted() {
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const { hinted, pointer, focus } = useHinted();
  return (
    <span ref={setFrame} {...pointer}>
      <Button variant="default" {...focus}>
        Point at me
      </Button>
      {hinted && frame ? <Hint label="A sentence beside an element." target={frame} /> : null}
    </span>
  );
}

function Items({ words }: { words: readonly string[] }) {
  return words.map((word) => <Menu.Item key={word}>{word}</Menu.Item>);
}

/** What is chosen from. */
export const choiceSpecimens: readonly Specimen[] = [
  { name: 'Choices', states: { 'with counts': <Views /> } },
  { name: 'CountedMenu', states: { 'none to several': <Kinds /> } },
  { name: 'SearchBox', states: { empty: <Search first="" />, typed: <Search first="orders" /> } },
  { name: 'Hint', states: { 'pointed at or focused': <Hinted /> } },
  {
    name: 'LazyMenu',
    states: {
      closed: (
        <LazyMenu
          target={<Button variant="default">Menu</Button>}
          load={() => Promise.resolve(Items)}
          items={{ words: ['Open', 'Copy ID'] }}
        />
      ),
    },
  },
];
