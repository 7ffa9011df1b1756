import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { EditingContext, type Editing } from '../../form/editing';
import { TextField } from '../../form/TextField';
import type { DestinationValues } from '../../pipes/draft/destination';
import { checksSamples, sourceChange, type Editable, type EditValues } from '../../pipes/edit/values';
import type { FieldsProps, FormValues } from '../../sources/form';
import type { EditSection } from '../editSearch';
import { DestinationSection } from './DestinationSection';
import classes from './edit.module.css';
import { SampleCheck } from './SampleCheck';

const FIXED = 'Cannot change after creation.';

interface SectionsProps {
  source: UseFormReturn<FormValues>;
  destination: UseFormReturn<DestinationValues>;
  editable: Editable;
  before: EditValues;
  values: EditValues;
  endpoints: FieldsProps<FormValues>['endpoints'];
  onAskEndpoint: FieldsProps<FormValues>['onAskEndpoint'];
  section: EditSection | undefined;
  onReplace: () => void;
  onKeep: () => void;
  onValidateSamples: (wanted: boolean) => void;
  onClone: () => void;
}

/** Everything of the pipe, on one page: what can be changed to be changed, the rest to be seen. */
export function Sections(props: SectionsProps) {
  const { source, destination, editable, before, values, section, onReplace, onKeep } = props;
  const { kind, form } = editable;
  const { stored } = sourceChange(editable, before, values);
  const writeOnly = useMemo(
    () => new Set(form.edit?.writeOnly?.filter((name) => before.source[name] === '')),
    [form, before],
  );
  const editing: Editing = {
    field: (name) => ({
      locked: form.patchPath(name) === undefined ? FIXED : undefined,
      writeOnly: writeOnly.has(name),
    }),
    stored,
    onReplace,
    onKeep,
  };
  const ofDestination: Editing = {
    ...editing,
    field: (name) => (name === 'name' ? {} : { locked: FIXED }),
  };
  useShown(section);
  const dataTitle = { stream: 'Data', files: 'Files', database: 'Tables' }[kind.family];
  // The flavour has no field of its own: the title of the page names it.
  const fixedIn = (names: readonly string[]) =>
    names.some((name) => name !== 'type' && form.patchPath(name) === undefined);
  const all: { id: EditSection; title: string; fixed: boolean; body: ReactNode }[] = [
    {
      id: 'name',
      title: 'Name',
      fixed: false,
      body: <TextField control={destination.control} name="name" label="Pipe name" required />,
    },
    {
      id: 'connection',
      title: 'Connection',
      fixed: fixedIn(form.steps.connect),
      body: (
        <>
          <form.Connect
            control={source.control}
            endpoints={props.endpoints}
            onAskEndpoint={props.onAskEndpoint}
          />
          {checksSamples(editable) ? (
            <SampleCheck checked={values.validateSamples} onChange={props.onValidateSamples} />
          ) : null}
        </>
      ),
    },
    {
      id: 'data',
      title: dataTitle,
      fixed: kind.family !== 'database' && fixedIn(form.steps.data),
      body: <form.Data control={source.control} />,
    },
    ...(form.Settings
      ? [
          {
            id: 'settings' as const,
            title: 'Settings',
            fixed: fixedIn(form.steps.data),
            body: <form.Settings control={source.control} />,
          },
        ]
      : []),
    {
      id: 'destination',
      title: 'Destination',
      fixed: true,
      body: (
        <DestinationSection form={destination} family={kind.family} virtualColumns={form.virtualColumns} />
      ),
    },
  ];
  return (
    <div className={classes.sections}>
      <nav aria-label="Sections">
        <ul className={classes.nav}>
          {all.map(({ id, title }) => (
            <li key={id}>
              <Link
                from="/services/$service/pipes/$pipe/edit"
                to="."
                search={{ section: id }}
                resetScroll={false}
                aria-current={id === section ? 'true' : undefined}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={classes.stack}>
        {all.map(({ id, title, fixed, body }) => (
          <section
            key={id}
            id={`section-${id}`}
            // No landmark: the grid of tables inside is one of the same name.
            role="group"
            className={classes.section}
            aria-labelledby={`title-${id}`}
          >
            <h2 id={`title-${id}`} tabIndex={-1} className={classes.title}>
              {title}
            </h2>
            {fixed ? <Fixed onClone={props.onClone} /> : null}
            <EditingContext.Provider value={isOfDestination(id) ? ofDestination : editing}>
              <div className={classes.fields}>{body}</div>
            </EditingContext.Provider>
          </section>
        ))}
      </div>
    </div>
  );
}

function isOfDestination(id: EditSection): boolean {
  return id === 'name' || id === 'destination';
}

/** What to do about fields that cannot be changed. */
function Fixed({ onClone }: { onClone: () => void }) {
  return (
    <p className={classes.fixed}>
      <span>Grey fields cannot change after creation. A copy of the pipe can have them otherwise.</span>
      <Button variant="default" size="xs" onClick={onClone}>
        Clone with changes
      </Button>
    </p>
  );
}

/** Goes to the section that the URL names, after the page has put the focus on its title. */
function useShown(section: EditSection | undefined): void {
  useEffect(() => {
    if (section === undefined || section === 'review') return undefined;
    const frame = requestAnimationFrame(() => {
      document.querySelector(`#section-${section}`)?.scrollIntoView({ block: 'start' });
      document.querySelector<HTMLElement>(`#title-${section}`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [section]);
}
