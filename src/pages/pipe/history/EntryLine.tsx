import { IconArrowsExchange, IconCloud, IconPencil, IconRoute, type Icon } from '@tabler/icons-react';
import { formatDateTime } from '../../../lib/format';
import { Ago } from '../../../ui/Ago';
import type { EntryKind } from '../pipeSearch';
import type { ConfigChange, TimelineEntry } from './entries';
import classes from './history.module.css';

const icons: Readonly<Record<EntryKind, Icon>> = {
  state: IconRoute,
  config: IconPencil,
  request: IconArrowsExchange,
  service: IconCloud,
};

export function EntryLine({ entry }: { entry: TimelineEntry }) {
  const { kind, title, detail, changes, more, bad, at } = entry;
  const EntryIcon = icons[kind];
  return (
    <li className={classes.entry} data-tone={bad ? 'bad' : 'quiet'}>
      <EntryIcon size={16} aria-hidden="true" className={classes.icon} />
      <div className={classes.what}>
        <span className={kind === 'request' ? classes.code : classes.title}>{title}</span>
        {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
        {changes && changes.length > 0 ? <Changes changes={changes} more={more ?? 0} /> : null}
      </div>
      <span className={classes.when}>
        <span>{formatDateTime(at)}</span>
        <span className={classes.detail}>
          <Ago at={at} />
        </span>
      </span>
    </li>
  );
}

function Changes({ changes, more }: { changes: readonly ConfigChange[]; more: number }) {
  return (
    <>
      <dl className={classes.changes}>
        {changes.map(({ path, before, after }) => (
          <div key={path} className={classes.change}>
            <dt>{path}</dt>
            <dd>
              {before === undefined ? <span className={classes.detail}>not set</span> : <del>{before}</del>}
              <span aria-hidden="true"> → </span>
              {after === undefined ? <span className={classes.detail}>not set</span> : <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 ? <span className={classes.detail}>and {more} more</span> : null}
    </>
  );
}
