import type { StoredRequest } from '../../operations/record';
import { Panel } from '../../ui/Panel';
import { JsonBlock } from './JsonBlock';
import classes from './operations.module.css';

/** What an edit sends, in this order. */
export function RequestList({ requests }: { requests: readonly StoredRequest[] }) {
  return (
    <Panel title="What is sent">
      <ol className={classes.requests}>
        {requests.map(({ type, label, body, hasSecrets }, index) => (
          <li key={index}>
            <p>
              <strong>{label}</strong>{' '}
              <span className="soft">
                {type === 'settings' ? 'replaces the settings' : 'changes the pipe'}
                {hasSecrets
                  ? '; secrets are shown as placeholders and kept only in the tab that sends them'
                  : ''}
              </span>
            </p>
            <JsonBlock value={body} label={`Body: ${label}`} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
