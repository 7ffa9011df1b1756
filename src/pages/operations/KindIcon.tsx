import {
  IconArrowsMaximize,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconRestore,
  IconTool,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { OperationKind } from '../../operations/record';

const icons: Readonly<Record<OperationKind, Icon>> = {
  start: IconPlayerPlay,
  stop: IconPlayerStop,
  resync: IconRefresh,
  delete: IconTrash,
  scale: IconArrowsMaximize,
  edit: IconPencil,
  maintenance: IconTool,
  restore: IconRestore,
};

export function KindIcon({ kind }: { kind: OperationKind }) {
  const Glyph = icons[kind];
  return <Glyph size={18} aria-hidden="true" />;
}
