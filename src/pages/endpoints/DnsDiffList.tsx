import { IconMinus, IconPlus, IconEqual, type Icon } from '@tabler/icons-react';
import type { DnsDiff } from '../../services/privateEndpoints/dnsDiff';
import classes from './endpoints.module.css';

const parts: readonly { key: keyof DnsDiff; word: string; icon: Icon; tone: string }[] = [
  { key: 'added', word: 'Added', icon: IconPlus, tone: 'good' },
  { key: 'removed', word: 'Removed', icon: IconMinus, tone: 'bad' },
  { key: 'kept', word: 'Kept', icon: IconEqual, tone: 'quiet' },
];

/** What saving does to each name. */
export function DnsDiffList({ diff }: { diff: DnsDiff }) {
  const lines = parts.flatMap((part) => diff[part.key].map((name) => ({ ...part, name })));
  return (
    <section aria-label="Changes">
      <h3 className={classes.subtitle}>What saving does</h3>
      {lines.length === 0 ? <p className={classes.soft}>There are no names, and none is added.</p> : null}
      <ul className={classes.diff}>
        {lines.map(({ word, icon: Glyph, tone, name }) => (
          <li key={`${word} ${name}`} data-tone={tone}>
            <Glyph size={15} aria-hidden="true" />
            <span>{word}</span> <code>{name}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
