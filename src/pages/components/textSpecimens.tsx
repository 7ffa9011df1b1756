import { Ago } from '../../ui/Ago';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { CodeBlock } from '../../ui/CodeBlock';
import { CopyButton } from '../../ui/CopyButton';
import { FactList } from '../../ui/FactList';
import { Wordmark } from '../../ui/Wordmark';
import type { Specimen } from './specimen';

const HOUR_MS = 3_600_000;

/** What is read: texts and facts. */
export const textSpecimens: readonly Specimen[] = [
  { name: 'Wordmark', states: { plain: <Wordmark /> } },
  {
    name: 'Ago',
    states: { known: <Ago at={Date.now() - 3 * HOUR_MS} />, unknown: <Ago at={undefined} /> },
  },
  {
    name: 'CopyButton',
    states: {
      icon: <CopyButton text="a text" label="Copy text" />,
      word: <CopyButton text="a text" label="Copy text" word="Copy" />,
    },
  },
  { name: 'CodeBlock', states: { plain: <CodeBlock text={'SELECT count()\nFROM orders'} label="Query" /> } },
  {
    name: 'FactList',
    states: {
      'plain, code and a line that is left out': (
        <FactList
          facts={[
            { label: 'Format', value: 'JSONEachRow' },
            { label: 'Brokers', value: 'broker-1.example.com:9092', code: true },
            { label: 'Role', value: undefined },
          ]}
        />
      ),
    },
  },
  {
    name: 'BeforeAfter',
    states: {
      'known and not known': (
        <BeforeAfter
          caption="An estimate"
          rows={[
            { label: 'Replicas', now: '1', after: '2' },
            { label: 'Cost', now: undefined, after: '$36 a month' },
          ]}
        />
      ),
    },
  },
];
