// The lazy half of notify.tsx.
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import classes from './notices.module.css';

export interface Notice {
  tone: keyof typeof look;
  title: string;
  message?: string;
}

const look = {
  good: { icon: <IconCheck size={18} />, color: 'brand' },
  busy: { icon: <IconInfoCircle size={18} />, color: 'brand' },
  warning: { icon: <IconAlertTriangle size={18} />, color: 'danger' },
  bad: { icon: <IconX size={18} />, color: 'danger' },
} as const;

export function NoticeContainer() {
  // At the left: what a page asks for next (Next, Create, Save) stands at its right.
  return <Notifications className={classes.notices} position="bottom-left" limit={4} />;
}

export function show({ tone, title, message }: Notice): void {
  notifications.show({
    ...look[tone],
    title,
    message: message ?? '',
    // A failure waits until it was read; good news goes by itself.
    autoClose: tone === 'bad' || tone === 'warning' ? false : 5_000,
    withBorder: true,
    classNames: { description: classes.message },
    closeButtonProps: { 'aria-label': 'Dismiss' },
  });
}
