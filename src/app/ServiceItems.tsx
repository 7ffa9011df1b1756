import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Service } from '../services/wire';
import { placeOf, serviceMeaning, serviceName } from '../services/words';
import classes from './ServiceItems.module.css';

/** From how many services on the list gets a search field. */
const SEARCH_FROM = 8;

interface ServiceItemsProps {
  services: readonly Service[];
  /** The id of the service in view. */
  shown: string | undefined;
}

/** All services of the organization; a choice leads to its pipes. */
export function ServiceItems({ services, shown }: ServiceItemsProps) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const found = services.filter((service) => matches(service, text));
  return (
    <>
      {services.length >= SEARCH_FROM ? (
        <Menu.Search
          aria-label="Search services"
          placeholder="Name, region or state"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      {found.map((service) => (
        <Menu.Item
          key={service.id}
          leftSection={
            <IconCheck
              size={16}
              aria-hidden="true"
              visibility={service.id === shown ? 'visible' : 'hidden'}
            />
          }
          rightSection={<ServiceStateWord service={service} />}
          onClick={() => void navigate({ to: '/services/$service/pipes', params: { service: service.id } })}
        >
          <span className={classes.name}>{serviceName(service)}</span>
          <span className={classes.region}>{placeOf(service)}</span>
        </Menu.Item>
      ))}
      {found.length === 0 ? <p className={classes.none}>No service matches.</p> : null}
    </>
  );
}

function ServiceStateWord({ service }: { service: Service }) {
  if (!service.state) return null;
  const { label, tone } = serviceMeaning(service.state);
  return (
    <span className={classes.state} data-tone={tone}>
      {label}
    </span>
  );
}

function matches(service: Service, text: string): boolean {
  const haystack = [service.name, service.id, service.region, service.provider, service.state]
    .join(' ')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
