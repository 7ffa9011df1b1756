import { Button, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { describeError } from '../../api/errors';
import { whyNotNow } from '../../pipes/actions/availability';
import type { PipeParams } from '../../pipes/commands';
import { renameWay } from '../../pipes/lifecycle';
import { checkName } from '../../pipes/name';
import type { Renamed } from '../../pipes/renamePipe';
import type { PipeView } from '../../pipes/view';
import { holdTyped, typedBefore } from '../../session/typed';
import { notify } from '../../ui/notify';
import { useAttempt } from '../../ui/useAttempt';
import classes from './Rename.module.css';
import { loadPart } from '../../ui/loadPart';
import { part } from '../../ui/part';

const Dialog = part(() => import('../../ui/Dialog').then((m) => m.Dialog));

interface RenameFieldProps {
  view: PipeView;
  params: PipeParams;
  onClose: () => void;
}

/** The name of a pipe to type over: Enter saves, Escape leaves it. What was typed stays until it is saved. */
export function RenameField({ view, params, onClose }: RenameFieldProps) {
  const router = useRouter();
  const [typed, setTyped] = useState(() => {
    const before = typedBefore(`name ${view.id}`);
    return typeof before === 'string' ? before : (view.pipe.name ?? '');
  });
  useEffect(() => holdTyped(`name ${view.id}`, () => typed));
  const { busy: saving, failure, attempt } = useAttempt();
  const [problem, setProblem] = useState<string>();
  const [pausing, setPausing] = useState(false);
  const name = typed.trim();

  const save = async () => {
    const { renamePipe } = await loadPart(() => import('../../pipes/renamePipe'));
    const result = await renamePipe(params, name);
    if (result.outcome !== 'renamed') return setProblem(wordsFor(result));
    notify({ tone: 'good', title: `The pipe is now called ${name}` });
    onClose();
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (saving) return;
    const wrong = checkName(typed);
    setProblem(wrong);
    if (wrong !== undefined) return;
    if (name === view.pipe.name) return onClose();
    const why = whyNotNow('rename', view, params.service);
    if (why !== undefined) return setProblem(why);
    if (renameWay(view.pipe.state, view.traits).way === 'paused') setPausing(true);
    else void attempt(save);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !saving) onClose();
  };

  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          className={classes.field}
          classNames={{ error: classes.error ?? '' }}
          aria-label="Name of the pipe"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
          error={problem ?? failureWords(failure)}
          readOnly={saving}
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that opened it is gone: the keyboard goes on here
          autoFocus
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={saving}>
            Save
          </Button>
          <Button variant="default" disabled={saving} onClick={onClose}>
            Cancel
          </Button>
          <span className="soft" role="status">
            {saving ? 'Saving the name' : ''}
          </span>
        </div>
      </form>
      {pausing ? (
        <Suspense fallback={null}>
          <Dialog
            title={`Pause ${view.name} to rename it?`}
            confirmLabel="Pause, rename, resume"
            explain={describeError}
            onClose={() => setPausing(false)}
            onConfirm={async () => {
              const { startEdit } = await loadPart(() => import('../../operations/start'));
              const id = await startEdit(params.org, params.service, view, [
                { type: 'patch', label: `Rename to ${name}`, body: { name } },
              ]);
              onClose();
              router.history.push(`/operations/${id}`);
            }}
          >
            <p>
              The API changes a database pipe only while it is paused. Penstock pauses it, sends the name and
              resumes it, which takes about a minute. Replication then goes on where it stopped.
            </p>
          </Dialog>
        </Suspense>
      ) : null}
    </>
  );
}

function failureWords(failure: unknown): string | undefined {
  if (failure === undefined) return undefined;
  const { title, detail, requestId } = describeError(failure);
  return `${title}. ${detail}${requestId === undefined ? '' : ` Request ${requestId}.`}`;
}

function wordsFor(result: Exclude<Renamed, { outcome: 'renamed' }>): string {
  if (result.outcome === 'unknown') {
    return `Sent, but not confirmed, and the pipe could not be read afterwards. ${describeError(result.error).detail} Look at its name before you save again.`;
  }
  return result.confirmed
    ? `The API took the name, but still reports ${result.name}. Look again before you save again.`
    : `No readable answer came. The pipe was read again and is still called ${result.name}.`;
}
