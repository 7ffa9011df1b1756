import { Button } from '@mantine/core';
import { Dialog } from '../../ui/Dialog';
import { DialogFrame } from '../../ui/DialogFrame';
import { Panel } from '../../ui/Panel';
import { SidePanel } from '../../ui/SidePanel';
import { TypedDialog } from '../../ui/TypedDialog';
import { Opened, type Specimen } from './specimen';

const explain = () => ({
  title: 'Not done',
  detail: 'The service sleeps. Wake it first.',
  requestId: '7f1c',
});
const done = () => Promise.resolve();
const refused = () => Promise.reject(new Error('refused'));

/** What frames something. `Page` is around this very page. */
export const frameSpecimens: readonly Specimen[] = [
  {
    name: 'Panel',
    states: {
      plain: (
        <Panel title="Size" aside={<Button size="xs">Change</Button>}>
          One replica.
        </Panel>
      ),
      danger: (
        <Panel title="Danger" tone="danger">
          What cannot be taken back.
        </Panel>
      ),
      'without a title': <Panel>A block.</Panel>,
    },
  },
  {
    name: 'Dialog',
    states: {
      plain: (
        <Opened
          word="Ask"
          draw={(close) => (
            <Dialog
              title="Stop orders?"
              confirmLabel="Stop"
              onConfirm={done}
              onClose={close}
              explain={explain}
            >
              Nothing is read until it is started again.
            </Dialog>
          )}
        />
      ),
      'danger, which is refused': (
        <Opened
          word="Ask"
          draw={(close) => (
            <Dialog
              title="Delete it?"
              confirmLabel="Delete"
              danger
              onConfirm={refused}
              onClose={close}
              explain={explain}
            >
              Its tables stay.
            </Dialog>
          )}
        />
      ),
    },
  },
  {
    name: 'TypedDialog',
    states: {
      danger: (
        <Opened
          word="Ask for the name"
          draw={(close) => (
            <TypedDialog
              name="orders"
              noun="pipe"
              title="Delete orders?"
              confirmLabel="Delete"
              danger
              onConfirm={done}
              onClose={close}
              explain={explain}
            >
              Its tables stay.
            </TypedDialog>
          )}
        />
      ),
    },
  },
  {
    name: 'DialogFrame',
    states: {
      wide: (
        <Opened
          word="Open"
          draw={(close) => (
            <DialogFrame title="Export" size="wide" onClose={close}>
              Room for code.
            </DialogFrame>
          )}
        />
      ),
    },
  },
  {
    name: 'SidePanel',
    states: {
      open: (
        <Opened
          word="Open"
          draw={(close) => (
            <SidePanel title="Private endpoints" onClose={close}>
              Over a page that stays as it is.
            </SidePanel>
          )}
        />
      ),
    },
  },
];
