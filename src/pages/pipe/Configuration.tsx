import { useMemo } from 'react';
import { rawOf } from '../../api/raw';
import { shownJson } from '../../lib/shownJson';
import { settingRules } from '../../pipes/settings';
import type { PipeView } from '../../pipes/view';
import { CopyButton } from '../../ui/CopyButton';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import classes from './pipe.module.css';

/** So much of the JSON is drawn. */
const SHOWN_CHARACTERS = 200_000;

/** Settings that were set, and the whole pipe as the API sent it, without secrets. */
export function Configuration({ view }: { view: PipeView }) {
  const { pipe } = view;
  const json = useMemo(() => shownJson(rawOf(pipe)), [pipe]);
  const settings: Readonly<Record<string, string | number | boolean | null | undefined>> =
    pipe.settings ?? {};
  const set = Object.keys(settingRules).flatMap((key) => {
    const value = settings[key];
    return value === undefined || value === null ? [] : [{ label: key, value: String(value), code: true }];
  });
  return (
    <div className="stack">
      <Panel title="Advanced settings">
        {set.length > 0 ? (
          <FactList facts={set} />
        ) : (
          <p className="soft">
            {view.traits.family === 'database'
              ? 'Database pipes have none: their sync interval and batch size are part of the source.'
              : 'None is set, so the ClickPipes defaults apply.'}
          </p>
        )}
      </Panel>
      <Panel title="JSON" aside={<CopyButton text={json} label="Copy JSON" word="Copy" />}>
        <p className="soft">
          As the API returned it, including fields that this version of Penstock does not know. Anything that
          looks like a secret is replaced by &lt;redacted&gt;.
        </p>
        <div className={classes.json} role="region" aria-label="Pipe as JSON" tabIndex={0}>
          <pre>{json.slice(0, SHOWN_CHARACTERS)}</pre>
        </div>
        {json.length > SHOWN_CHARACTERS ? (
          <p className="soft">Only the beginning is shown. Copy takes all of it.</p>
        ) : null}
      </Panel>
    </div>
  );
}
