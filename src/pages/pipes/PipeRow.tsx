import { Link } from '@tanstack/react-router';
import { IconHelpHexagon } from '@tabler/icons-react';
import { memo } from 'react';
import { RowMenu } from '../../pipes/actions/RowMenu';
import { PipeStatePill } from '../../pipes/PipeStatePill';
import { StartStopSwitch } from '../../pipes/StartStopSwitch';
import { TimeInState } from '../../pipes/TimeInState';
import type { PipeView } from '../../pipes/view';
import { useOrganizationId } from '../../session/cloud';
import { Ago } from '../../ui/Ago';
import classes from './PipeTable.module.css';
import { SelectBox } from './SelectBox';
import type { SelectionChange } from './selection';

interface PipeRowProps {
  view: PipeView;
  service: string;
  /** Place among all rows, from 0. */
  index: number;
  selected: boolean;
  onSelect: (change: SelectionChange) => void;
}

export const PipeRow = memo(function PipeRow({ view, service, index, selected, onSelect }: PipeRowProps) {
  const org = useOrganizationId();
  const params = { org, service, pipe: view.id };
  const { source } = view;
  const SourceIcon = source.kind?.icon ?? IconHelpHexagon;
  return (
    <tr aria-rowindex={index + 2} className={classes.row} aria-selected={selected}>
      <td className={classes.pick}>
        {view.id === '' ? null : (
          <SelectBox id={view.id} name={view.name} selected={selected} onSelect={onSelect} />
        )}
      </td>
      <td className={classes.switch}>
        <StartStopSwitch view={view} params={params} />
      </td>
      <th scope="row" className={classes.name}>
        {view.id === '' ? (
          <span className="row-link">{view.name}</span>
        ) : (
          <Link
            to="/services/$service/pipes/$pipe"
            params={{ service, pipe: view.id }}
            className="row-link"
            title={view.name}
          >
            {view.name}
          </Link>
        )}
        <span className={classes.sub} title={source.headline}>
          {source.headline ?? '–'}
        </span>
        <span className={classes.narrow}>
          <PipeStatePill pipe={view.pipe} />
          <span className={classes.sub}>{source.label}</span>
        </span>
      </th>
      <td className={classes.wide}>
        <span className={classes.source}>
          <SourceIcon size={18} aria-hidden="true" />
          <span className={classes.clip} title={source.label}>
            {source.label}
          </span>
        </span>
      </td>
      <td className={classes.wide}>
        <PipeStatePill pipe={view.pipe} />
        <span className={classes.since}>
          <TimeInState pipe={view.id} brief />
        </span>
      </td>
      <td className={classes.wide}>
        <span className={classes.clip} title={view.destination}>
          {view.destination ?? '–'}
        </span>
      </td>
      <td className={`${classes.wider} ${classes.number}`}>{view.size ?? '–'}</td>
      <td className={classes.widest}>
        <Ago at={view.createdAt} />
      </td>
      <td className={classes.wider}>
        <Ago at={view.updatedAt} />
      </td>
      <td className={classes.menu}>
        <RowMenu view={view} params={params} />
      </td>
    </tr>
  );
});
