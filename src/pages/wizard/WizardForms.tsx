import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useForm, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { findingsResolver, type Finding } from '../../form/findings';
import { keepsFocus } from '../../form/press';
import { focusFirstProblem, Problems } from '../../form/Problems';
import { TextField } from '../../form/TextField';
import { markedFields, useRecheck } from '../../form/useRecheck';
import { count } from '../../lib/format';
import { checkDestination, type DestinationValues } from '../../pipes/draft/destination';
import type { Draft } from '../../pipes/draft/draft';
import { saveDraft } from '../../pipes/draft/drafts';
import { askedFor } from '../../pipes/draft/import/asks';
import type { DraftNote } from '../../pipes/draft/import/notes';
import { checkSize, type SizeValues } from '../../pipes/draft/size';
import { useEndpointChoice } from '../../services/privateEndpoints/useEndpointChoice';
import type { SourceKind } from '../../sources/define';
import type { AnySourceForm, FormValues } from '../../sources/form';
import { Banner } from '../../ui/Banner';
import { Panel } from '../../ui/Panel';
import { DestinationStep } from './DestinationStep';
import { DraftNotes } from './DraftNotes';
import { useAutosave, useKeepSecrets, useRedraw } from './draftForms';
import classes from './WizardForms.module.css';
import { NotKept } from './NotKept';
import { ReviewStep } from './ReviewStep';
import { SizeStep } from './SizeStep';
import { StepNav } from './StepNav';
import { stepsOf } from './steps';
import type { WizardStep } from '../wizardSearch';
import { destinationLabels } from '../../pipes/draft/labels';

interface WizardFormsProps {
  /** As it was when the page opened; from then on the forms hold the values. */
  draft: Draft;
  kind: SourceKind;
  form: AnySourceForm;
  service: string;
}

/** The steps of one draft. Three forms stay mounted, so that going back and forth loses nothing, secrets included. */
export function WizardForms({ draft, kind, form, service }: WizardFormsProps) {
  const steps = stepsOf[kind.family];
  const { step: wanted = 'connect' } = useSearch({ from: '/app/services/$service/new' });
  const step = steps.some(({ id }) => id === wanted) ? wanted : 'connect';
  const navigate = useNavigate({ from: '/services/$service/new' });
  const [tried, setTried] = useState<readonly WizardStep[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const { endpoints, onAskEndpoint, panel } = useEndpointChoice(service);

  const [notes, setNotes] = useState(draft.notes ?? []);
  const check = {
    source: (values: FormValues) => withAsked('source', values, form.check(values)),
    destination: (values: DestinationValues) =>
      withAsked('destination', values, checkDestination(values, kind.family)),
    size: (values: SizeValues) => withAsked('size', values, checkSize(values, kind.family)),
  };
  const withAsked = (of: keyof typeof check, values: object, found: readonly Finding[]) => [
    ...found,
    ...askedFor(notes, of, values, found),
  ];
  const source = useForm<FormValues>({
    defaultValues: draft.source,
    mode: 'onTouched',
    resolver: findingsResolver(check.source),
  });
  const destination = useForm<DestinationValues>({
    defaultValues: draft.destination,
    mode: 'onTouched',
    resolver: findingsResolver(check.destination),
  });
  const size = useForm<SizeValues>({
    defaultValues: draft.size,
    mode: 'onTouched',
    resolver: findingsResolver(check.size),
  });
  const kept = useMemo(() => ({ ...draft, notes }), [draft, notes]);
  useAutosave(kept, form, { source, destination, size });
  useKeepSecrets(form, source);
  useRecheck(source);
  useRecheck(destination);
  useRecheck(size);

  const findings = (of: WizardStep): readonly Finding[] => {
    const mine = (list: readonly Finding[], names: readonly string[]) =>
      list.filter(({ field }) => names.includes(field.split('.')[0] ?? ''));
    switch (of) {
      case 'connect':
        return [
          ...check.destination(destination.getValues()).filter(({ field }) => field === 'name'),
          ...mine(check.source(source.getValues()), form.steps.connect),
        ];
      case 'data':
        return mine(check.source(source.getValues()), form.steps.data);
      case 'destination':
        return check.destination(destination.getValues()).filter(({ field }) => field !== 'name');
      case 'size':
        return check.size(size.getValues());
      case 'review':
        return [];
    }
  };
  const errorsOf = (of: WizardStep) => findings(of).filter(({ severity }) => severity === 'error');

  /** The server has refused a value of this step that was not changed since. */
  const isRefused = (of: WizardStep) =>
    (of === 'connect' || of === 'data') &&
    markedFields(source.formState.errors).some(
      ({ path, byServer }) => byServer && form.steps[of].includes(path.split('.')[0] ?? ''),
    );

  const go = (to: WizardStep) => {
    void navigate({ search: (before) => ({ ...before, step: to }) });
    requestAnimationFrame(() => title.current?.focus());
  };
  /** Shows what is wrong with a step at its fields; true if nothing is. */
  const settle = async (of: WizardStep): Promise<boolean> => {
    setTried((before) => (before.includes(of) ? before : [...before, of]));
    if (of === 'connect') await destination.trigger('name');
    if (of === 'connect' || of === 'data') await source.trigger([...form.steps[of]]);
    if (of === 'destination') await destination.trigger();
    if (of === 'size') await size.trigger();
    return errorsOf(of).length === 0;
  };
  const next = async () => {
    if (!(await settle(step))) {
      requestAnimationFrame(() => focusFirstProblem(fields.current));
      return;
    }
    const index = steps.findIndex(({ id }) => id === step);
    go(steps[index + 1]?.id ?? 'review');
  };
  const dismiss = (dismissed: readonly DraftNote[]) => {
    const left = notes.filter((note) => !dismissed.includes(note));
    setNotes(left);
    const forms = { source, destination, size };
    for (const { asks } of dismissed) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a note names a form and a field of it
      if (asks) (forms[asks.form] as UseFormReturn<FieldValues>).clearErrors(asks.field);
    }
    saveDraft({ ...current(), notes: left }, form.secrets);
    // The button is gone: the keyboard goes on from the head of the step.
    if (left.length === 0 || dismissed.length > 1) title.current?.focus();
  };
  const current = (): Draft => ({
    ...kept,
    source: source.getValues(),
    destination: destination.getValues(),
    size: size.getValues(),
  });

  // Read again whenever something is typed: the list of problems and the marks of the steps follow.
  useRedraw(source);
  useRedraw(destination);
  useRedraw(size);
  const here = steps.find(({ id }) => id === step);
  const warnings = findings(step).filter(({ severity }) => severity === 'warning');
  return (
    <div className={classes.flow}>
      <StepNav
        steps={steps}
        current={step}
        tried={tried}
        hasErrors={(id) => errorsOf(id).length > 0 || isRefused(id)}
        onGo={(to) => void settle(step).then(() => go(to))}
      />
      <form
        ref={keepsFocus}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        <Panel>
          <header className={classes.head}>
            <h2 ref={title} tabIndex={-1} className={classes.title}>
              {here?.title}
            </h2>
            <a href={kind.docsUrl} target="_blank" rel="noreferrer">
              {kind.label} docs
            </a>
          </header>
          <div ref={fields} className={classes.fields}>
            <DraftNotes
              // All of them where an import arrives and before it is sent.
              notes={
                step === 'connect' || step === 'review' ? notes : notes.filter((note) => note.step === step)
              }
              onDismiss={dismiss}
            />
            {tried.includes(step) ? <Problems problems={errorsOf(step)} /> : null}
            {step === 'connect' ? (
              <>
                <TextField
                  control={destination.control}
                  name="name"
                  label={destinationLabels.name}
                  required
                  placeholder="orders-stream"
                />
                <form.Connect control={source.control} endpoints={endpoints} onAskEndpoint={onAskEndpoint} />
              </>
            ) : null}
            {step === 'data' ? (
              <>
                <form.Data control={source.control} />
                {form.Settings ? <form.Settings control={source.control} /> : null}
              </>
            ) : null}
            {step === 'destination' ? (
              <DestinationStep
                form={destination}
                kind={kind}
                virtualColumns={form.virtualColumns}
                sourceBody={() => form.toCreate(source.getValues())}
                service={service}
              />
            ) : null}
            {step === 'size' ? <SizeStep form={size} family={kind.family} /> : null}
            {step === 'review' || step === 'connect' ? (
              <NotKept opened={draft} draft={current()} form={form} />
            ) : null}
            {step === 'review' ? (
              <ReviewStep
                draft={current()}
                kind={kind}
                form={form}
                service={service}
                unfinished={steps.filter(({ id }) => errorsOf(id).length > 0)}
                onGo={(to) => void settle(to).then(() => go(to))}
                onNamed={(to, field, message) => {
                  source.setError(field, { type: 'server', message });
                  go(to);
                }}
              />
            ) : null}
            {warnings.map(({ field, message }) => (
              <Banner key={`${field} ${message}`} tone="warning">
                {message}
              </Banner>
            ))}
          </div>
        </Panel>
        {step === 'review' ? null : (
          <div className={classes.buttons}>
            {tried.includes(step) && errorsOf(step).length > 0 ? (
              <span className={classes.missing} role="status">
                {count(errorsOf(step).length, 'field')} to fix
              </span>
            ) : null}
            <Button type="submit">Next</Button>
          </div>
        )}
      </form>
      {panel}
    </div>
  );
}
