import {
  IconArrowsMaximize,
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlugConnected,
  IconPlus,
  IconRefresh,
  IconRestore,
  IconSettings,
  IconSunrise,
  IconTool,
  IconTrash,
  IconWorldWww,
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
  create: IconPlus,
  settings: IconSettings,
  rename: IconPencil,
  wake: IconSunrise,
  cdcScale: IconArrowsMaximize,
  endpointCreate: IconPlugConnected,
  endpointNames: IconWorldWww,
  endpointDelete: IconTrash,
};

export function KindIcon({ kind }: { kind: OperationKind }) {
  const Glyph = icons[kind];
  return <Glyph size={18} aria-hidden="true" />;
}
