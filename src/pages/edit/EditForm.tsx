import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { findingsResolver } from '../../form/findings';
import { keepsFocus } from '../../form/press';
import { focusFirstProblem, Problems } from '../../form/Problems';
import { useRecheck } from '../../form/useRecheck';
import { count } from '../../lib/format';
import { clonePipe } from '../../pipes/clonePipe';
import type { PipeParams } from '../../pipes/commands';
import type { DestinationValues } from '../../pipes/draft/destination';
import { differences } from '../../pipes/edit/facts';
import { dropEdit, hasTypedSecrets, keepEdit, keepSentEdit, keptEdit } from '../../pipes/edit/memory';
import { isSameConfiguration } from '../../pipes/edit/rebase';
import {
  checkDestinationEdit,
  checkEdit,
  checkSourceEdit,
  draftOfEdit,
  openEdit,
  withoutUnsent,
  type Editable,
  type EditValues,
} from '../../pipes/edit/values';
import type { PipeView } from '../../pipes/view';
import type { Pipe } from '../../pipes/wire';
import { holdTyped, typedBefore } from '../../session/typed';
import { useEndpointChoice } from '../../services/privateEndpoints/useEndpointChoice';
import type { FormValues } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { part } from '../../ui/part';
import { ChangedBanner } from './ChangedBanner';
import classes from './edit.module.css';
import { Leaving } from './Leaving';
import { LeftAlone } from './LeftAlone';
import { Sections } from './Sections';

const Review = part(() => import('./Review').then((m) => m.Review));

interface EditFormProps {
  /** The pipe as it was when the form was opened, or last rebased. */
  base: Pipe;
  /** The pipe as the API tells it now. */
  view: PipeView;
  editable: Editable;
  params: PipeParams;
  onBase: (base: Pipe) => void;
}

/** The form and its review. Both see the same two forms, which stay as they are while one goes back and forth. */
export function EditForm({ base, view, editable, params, onBase }: EditFormProps) {
  const { form } = editable;
  const before = useMemo(() => openEdit(base, editable), [base, editable]);
  // All that was typed when the key was rejected; else what may be kept of it.
  const [opened] = useState(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what this form has held itself
    () => (typedBefore(`edit ${view.id}`) as EditValues | undefined) ?? keptEdit(view.id)?.values ?? before,
  );
  const [replacing, setReplacing] = useState(opened.replacing);
  const [validateSamples, setValidateSamples] = useState(opened.validateSamples);
  const { endpoints, onAskEndpoint, panel } = useEndpointChoice(params.service);
  const [tried, setTried] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  const isCloning = useRef(false);
  const { section } = useSearch({ from: '/app/services/$service/pipes/$pipe/edit' });
  const navigate = useNavigate({ from: '/services/$service/pipes/$pipe/edit' });

  const source = useForm<FormValues>({
    defaultValues: opened.source,
    mode: 'onTouched',
    resolver: findingsResolver((values) =>
      checkSourceEdit(editable, before, { ...currentValues(), source: values }),
    ),
  });
  const destination = useForm<DestinationValues>({
    defaultValues: opened.destination,
    mode: 'onTouched',
    resolver: findingsResolver((values) =>
      checkDestinationEdit(editable, before, { ...currentValues(), destination: values }),
    ),
  });
  useRecheck(source);
  useRecheck(destination);
  function currentValues(): EditValues {
    return { source: source.getValues(), destination: destination.getValues(), replacing, validateSamples };
  }
  // Read again whenever something is typed: problems, warnings and the number of changes follow.
  source.watch();
  destination.watch();
  const values = currentValues();
  const findings = checkEdit(editable, before, values);
  const errors = findings.filter(({ severity }) => severity === 'error');
  // What was so before is not worth a word.
  const known = useMemo(
    () => new Set(checkEdit(editable, before, before).map(({ message }) => message)),
    [editable, before],
  );
  const warnings = findings.filter(({ severity, message }) => severity === 'warning' && !known.has(message));
  const changes = differences(before, withoutUnsent(editable, before, values), form);
  const isChanged = changes.length > 0 || replacing;

  useEffect(() => {
    if (isSent.current) return;
    if (isChanged) keepEdit(view.id, { base, values }, form);
    else dropEdit(view.id);
  });

  useEffect(() => holdTyped(`edit ${view.id}`, () => (isChanged ? structuredClone(values) : undefined)));

  const put = (next: EditValues) => {
    source.reset(next.source);
    destination.reset(next.destination);
    setReplacing(next.replacing);
    setValidateSamples(next.validateSamples);
  };
  const review = async () => {
    setTried(true);
    await Promise.all([source.trigger(), destination.trigger()]);
    if (checkEdit(editable, before, currentValues()).some(({ severity }) => severity === 'error')) {
      requestAnimationFrame(() => focusFirstProblem(fields.current));
      return;
    }
    await navigate({ search: { section: 'review' } });
  };
  const keepStored = () => {
    for (const name of form.edit?.credentials ?? []) source.setValue(name, '');
    source.clearErrors([...(form.edit?.credentials ?? [])]);
    setReplacing(false);
  };
  const isOutdated = !isSameConfiguration(base, view.pipe);
  return (
    <>
      {isOutdated ? (
        <ChangedBanner
          before={before}
          mine={values}
          theirs={openEdit(view.pipe, editable)}
          form={form}
          onPut={(next) => {
            onBase(view.pipe);
            put(next);
          }}
        />
      ) : null}
      <Leaving
        isChanged={() => isChanged && !isSent.current}
        hasSecrets={() => !isSent.current && !isCloning.current && hasTypedSecrets(currentValues(), form)}
      />
      {section === 'review' && errors.length === 0 ? (
        <Suspense fallback={null}>
          <Review
            edit={{ editable, before, after: values }}
            base={base}
            view={view}
            params={params}
            isOutdated={isOutdated}
            onBack={() => void navigate({ search: {} })}
            onSent={() => {
              isSent.current = true;
              keepSentEdit(view.id, { base, values });
            }}
          />
        </Suspense>
      ) : (
        <form
          ref={(element) => {
            fields.current = element;
            return keepsFocus(element);
          }}
          noValidate
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void review();
          }}
        >
          <LeftAlone pipe={base} />
          <Sections
            source={source}
            destination={destination}
            editable={editable}
            before={before}
            values={values}
            endpoints={endpoints}
            onAskEndpoint={onAskEndpoint}
            section={section}
            onReplace={() => setReplacing(true)}
            onKeep={keepStored}
            onValidateSamples={setValidateSamples}
            onClone={() => {
              // The draft takes the credentials along.
              isCloning.current = true;
              void clonePipe(view, params.service, navigate, () =>
                draftOfEdit(params.service, view.pipe, editable, currentValues()),
              );
            }}
          />
          <div className={classes.bar}>
            {tried ? <Problems problems={errors} /> : null}
            {warnings.map(({ field, message }) => (
              <Banner key={`${field} ${message}`} tone="warning">
                {message}
              </Banner>
            ))}
            <div className={classes.buttons}>
              <span className={classes.soft} role="status">
                {statusOf(changes.length, isChanged, isOutdated)}
              </span>
              {isChanged ? (
                <Button variant="default" onClick={() => put(openEdit(base, editable))}>
                  Undo all
                </Button>
              ) : null}
              <Button type="submit" disabled={!isChanged}>
                Review changes
              </Button>
            </div>
          </div>
        </form>
      )}
      {panel}
    </>
  );
}

function statusOf(changes: number, isChanged: boolean, isOutdated: boolean): string {
  if (isOutdated) return 'Somebody else changed this pipe. Decide above what to do.';
  if (!isChanged) return 'Nothing is changed yet.';
  return changes === 0 ? 'Enter the new credentials.' : count(changes, 'change');
}
