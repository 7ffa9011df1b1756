// Notifications of the system. They need the browser's permission, and a person who wants them.
import { getPreferences } from './preferences';

/** `unsupported`: this browser, or this address (not https), has none. */
export type DesktopPermission = NotificationPermission | 'unsupported';

export function desktopPermission(): DesktopPermission {
  return 'Notification' in window ? Notification.permission : 'unsupported';
}

/** Lets the browser ask, if it has not been answered yet. Only after a click. */
export async function askDesktopPermission(): Promise<DesktopPermission> {
  return 'Notification' in window ? Notification.requestPermission() : 'unsupported';
}

/** Does this person want them, and may they be shown? */
export function showsDesktop(): boolean {
  return getPreferences().desktopNotices && desktopPermission() === 'granted';
}

interface DesktopNotice {
  title: string;
  body: string;
  /** One with the same tag takes its place. */
  tag: string;
  /** The window is in front by then. */
  onClick: () => void;
}

/** Shows one; where the browser refuses, nothing happens: the page says the same. */
export function showDesktop({ title, body, tag, onClick }: DesktopNotice): void {
  try {
    const notice = new Notification(title, { body, tag, icon: '/favicon.svg' });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
      onClick();
    });
  } catch {
    // Browsers on phones have the permission and no such notifications.
  }
}
