import type { PipeView } from '../../pipes/view';
import { exportPipe } from '../../pipes/redact';
import { settingRules } from '../../pipes/settings';
import { CopyButton } from '../../ui/CopyButton';
import { FactList } from '../../ui/FactList';
import { Panel } from '../../ui/Panel';
import classes from './pipe.module.css';

/** Settings that were set, and the whole pipe as the API describes it, without secrets. */
export function Configuration({ view }: { view: PipeView }) {
  const { pipe } = view;
  const json = JSON.stringify(exportPipe(pipe), null, 2);
  const set = Object.keys(settingRules).flatMap((key) => {
    const value = pipe.settings?.[key as keyof typeof settingRules];
    return value === undefined || value === null ? [] : [{ label: key, value: String(value), code: true }];
  });
  return (
    <div className={classes.stack}>
      <Panel title="Advanced settings">
        {set.length > 0 ? (
          <FactList facts={set} />
        ) : (
          <p className={classes.soft}>
            {view.traits.family === 'database'
              ? 'Database pipes have none: their sync interval and batch size are with the source.'
              : 'None is set; the defaults of ClickPipes hold.'}
          </p>
        )}
      </Panel>
      <Panel title="JSON" aside={<CopyButton text={json} label="Copy JSON" word="Copy" />}>
        <p className={classes.soft}>
          As the API describes the pipe. It never returns passwords, keys or connection strings, so there are
          none in here.
        </p>
        <div className={classes.json} role="region" aria-label="Pipe as JSON" tabIndex={0}>
          <pre>{json}</pre>
        </div>
      </Panel>
    </div>
  );
}
