import { Button } from '@mantine/core';
import { IconMoodEmpty, IconPlugConnectedX } from '@tabler/icons-react';
import { Banner } from '../../ui/Banner';
import { Message } from '../../ui/Message';
import { MissingPart } from '../../ui/MissingPart';
import { NoticeOutlet, notify } from '../../ui/notify';
import { Pill, type Tone } from '../../ui/Pill';
import { Skeleton } from '../../ui/Skeleton';
import { UnreadBanner } from '../../ui/UnreadBanner';
import { nothing, type Specimen } from './specimen';

const tones: readonly Tone[] = ['good', 'busy', 'done', 'warning', 'bad', 'quiet'];
const banners = ['quiet', 'busy', 'warning', 'bad'] as const;
const notices = ['good', 'busy', 'warning', 'bad'] as const;

/** What says how something is. */
export const statusSpecimens: readonly Specimen[] = [
  {
    name: 'Pill',
    states: Object.fromEntries(
      tones.map((tone) => [
        tone,
        <Pill key={tone} tone={tone}>
          State
        </Pill>,
      ]),
    ),
  },
  {
    name: 'Banner',
    states: {
      ...Object.fromEntries(
        banners.map((tone) => [
          tone,
          <Banner key={tone} tone={tone} title="Two services sleep.">
            Their pipes are not read.
          </Banner>,
        ]),
      ),
      'with an action': (
        <Banner tone="warning" title="Not saved." actions={<Button size="xs">Try again</Button>}>
          The service did not answer.
        </Banner>
      ),
    },
  },
  {
    name: 'Message',
    states: {
      empty: (
        <Message title="No pipes yet" icon={<IconMoodEmpty size={26} />} actions={<Button>New pipe</Button>}>
          <p>Make the first one.</p>
        </Message>
      ),
      failed: (
        <Message title="Not read" tone="bad" icon={<IconPlugConnectedX size={26} />}>
          <p>The server answered with something else.</p>
        </Message>
      ),
    },
  },
  {
    name: 'MissingPart',
    states: { 'in its place': <MissingPart why="You are offline." onRetry={nothing} /> },
  },
  {
    name: 'UnreadBanner',
    states: {
      plain: <UnreadBanner unread={1} of={5} one="table" />,
      'with what was sent': <UnreadBanner unread={2} of={2} one="table" sent={'[\n  7\n]'} />,
    },
  },
  {
    name: 'Skeleton',
    states: { 'in two heights': [<Skeleton key={1} height={20} />, <Skeleton key={2} height={80} />] },
  },
  {
    name: 'NoticeOutlet',
    states: {
      'press to see one': (
        <>
          {notices.map((tone) => (
            <Button
              key={tone}
              variant="default"
              onClick={() => notify({ tone, title: `A ${tone} notice`, message: 'And what it says.' })}
            >
              {tone}
            </Button>
          ))}
          <NoticeOutlet />
        </>
      ),
    },
  },
];
