// What can be done with a pipe: the one list of it. Whether an action is possible now is in `availability.ts`, which rows need
// before anything is done; this comes with the first menu or button, or with the first press of a switch.
import {
  IconAdjustments,
  IconArrowsMaximize,
  IconCopyPlus,
  IconCursorText,
  IconFileExport,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconReload,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { linkOptions, type LinkOptions, type RegisteredRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { part } from '../../ui/part';
import type { Navigate } from '../clonePipe';
import type { PipeParams } from '../commands';
import type { PipeView } from '../view';
import type { ActionId } from './availability';
import { loadAndRun } from './loadAndRun';

const StopDialog = part(() => import('../StopDialog').then((m) => m.StopDialog));
const ResyncDialog = part(() => import('../ResyncDialog').then((m) => m.ResyncDialog));
const DeleteDialog = part(() => import('../DeleteDialog').then((m) => m.DeleteDialog));
const ExportDialog = part(() => import('../exports/ExportDialog').then((m) => m.ExportDialog));

export interface Target {
  view: PipeView;
  params: PipeParams;
}

export interface DialogProps extends Target {
  onClose: () => void;
  /** The pipe was deleted, or is asked to be. */
  onDeleted?: (() => void) | undefined;
}

interface Named {
  label: string;
  icon: Icon;
  /** Pipes of some kinds do not have it at all. Absent: all have it. */
  isOffered?: (view: PipeView) => boolean;
  danger?: boolean;
}

/** The query part of the address that the page has now. */
type CurrentSearch = RegisteredRouter['state']['location']['search'];

/** How it runs: on a page of its own, after a dialog, or at once. */
type Run =
  | { link: (params: PipeParams, search?: CurrentSearch) => LinkOptions }
  | { dialog: (props: DialogProps) => ReactNode }
  | { now: (target: Target, navigate: Navigate) => void };

type Action = Named & Run;

export const actions: Readonly<Record<ActionId, Action>> = {
  start: {
    label: 'Start',
    icon: IconPlayerPlay,
    now: ({ view: { name }, params }) =>
      loadAndRun(
        () => import('../commands'),
        ({ commandPipe }) => void commandPipe(params, name, 'start'),
        `${name} was not started`,
      ),
  },
  stop: {
    label: 'Stop',
    icon: IconPlayerStop,
    dialog: (props) => <StopDialog {...props} />,
  },
  edit: {
    label: 'Edit',
    icon: IconPencil,
    link: ({ service, pipe }) =>
      linkOptions({ to: '/services/$service/pipes/$pipe/edit', params: { service, pipe } }),
  },
  scale: {
    label: 'Scale',
    icon: IconArrowsMaximize,
    link: (params) => tabOf(params, 'scaling'),
  },
  settings: {
    label: 'Settings',
    icon: IconAdjustments,
    link: (params) => tabOf(params, 'settings'),
  },
  rename: {
    label: 'Rename',
    icon: IconCursorText,
    link: nameOf,
  },
  clone: {
    label: 'Clone',
    icon: IconCopyPlus,
    isOffered: ({ source }) => source.kind?.loadForm !== undefined,
    now: ({ view, params }, navigate) =>
      loadAndRun(
        () => import('../clonePipe'),
        ({ clonePipe }) => void clonePipe(view, params.service, navigate),
        `${view.name} was not cloned`,
      ),
  },
  export: {
    label: 'Export',
    icon: IconFileExport,
    dialog: ({ view, params, onClose }) => (
      <ExportDialog views={[view]} serviceOf={() => params.service} onClose={onClose} />
    ),
  },
  resync: {
    label: 'Resync',
    icon: IconReload,
    isOffered: ({ capabilities }) => capabilities.resyncs,
    danger: true,
    dialog: (props) => <ResyncDialog {...props} />,
  },
  delete: {
    label: 'Delete',
    icon: IconTrash,
    danger: true,
    dialog: (props) => <DeleteDialog {...props} />,
  },
};

function tabOf({ service, pipe }: PipeParams, tab: 'scaling' | 'settings'): LinkOptions {
  return linkOptions({ to: '/services/$service/pipes/$pipe', params: { service, pipe }, search: { tab } });
}

/** The name as a field, over the tab that is open. */
function nameOf({ service, pipe }: PipeParams, { tab }: CurrentSearch = {}): LinkOptions {
  return linkOptions({
    to: '/services/$service/pipes/$pipe',
    params: { service, pipe },
    search: tab === undefined ? { rename: true } : { tab, rename: true },
  });
}
