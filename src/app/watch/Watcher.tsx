import { useDesktopNotices } from './useDesktopNotices';
import { useDigest } from './useDigest';
import { useAttentionBadge } from './useAttentionBadge';

/** Tells of pipes whose state changes while nobody looks at them: in the tab's name and icon, by voice, on the desktop. */
export function Watcher() {
  useAttentionBadge();
  useDesktopNotices();
  const said = useDigest();
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
