import { Button } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useServices } from '../services/queries';
import { serviceName } from '../services/words';
import { LazyMenu } from '../ui/LazyMenu';
import classes from './Shell.module.css';

/** The service in view, and the way to another. */
export function ServiceSwitcher() {
  const { services } = useServices();
  const { service: shown } = useParams({ strict: false });
  if (!services || services.length === 0) return null;
  const current = services.find(({ id }) => id === shown);
  const label = shown === undefined ? 'Choose a service' : serviceName(current, shown);
  return (
    <LazyMenu
      width={320}
      target={
        <Button
          variant="default"
          className={classes.switcher}
          rightSection={<IconSelector size={16} aria-hidden="true" />}
          aria-label={`Service: ${label}`}
        >
          <span className={classes.switcherName}>{label}</span>
        </Button>
      }
      load={() => import('./ServiceItems').then((module) => module.ServiceItems)}
      items={{ services, shown }}
    />
  );
}
