// What the forms of the wizard do while one types: keep the draft, ask before it is lost, and draw again.
import { useEffect } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import type { DestinationValues } from '../../pipes/draft/destination';
import type { Draft } from '../../pipes/draft/draft';
import { saveDraft } from '../../pipes/draft/drafts';
import type { SizeValues } from '../../pipes/draft/size';
import type { AnySourceForm, FormValues } from '../../sources/form';

/** The forms of a draft, one for each part of it. */
interface DraftForms {
  source: UseFormReturn<FormValues>;
  destination: UseFormReturn<DestinationValues>;
  size: UseFormReturn<SizeValues>;
}

/** Keeps the draft with every change: secrets in memory, the rest beyond a reload. */
export function useAutosave(
  draft: Draft,
  form: AnySourceForm,
  { source, destination, size }: DraftForms,
): void {
  useEffect(() => {
    const save = () =>
      saveDraft(
        {
          ...draft,
          source: source.getValues(),
          destination: destination.getValues(),
          size: size.getValues(),
        },
        form.secrets,
      );
    const follow = <Values extends FieldValues>(each: UseFormReturn<Values>) =>
      each.subscribe({ formState: { values: true }, callback: save });
    const ends = [follow(source), follow(destination), follow(size)];
    return () => ends.forEach((end) => end());
  }, [draft, form, source, destination, size]);
}

/** Asks before the tab is closed while secrets are typed: they are the one thing a draft does not keep. */
export function useKeepSecrets(form: AnySourceForm, source: UseFormReturn<FormValues>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const values = source.getValues();
      if (form.secrets.some((name) => values[name] !== '')) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [form, source]);
}

/** Draws again when a value of the form changes. */
export function useRedraw<Values extends FieldValues>(form: UseFormReturn<Values>): FieldErrors<Values> {
  form.watch();
  return form.formState.errors;
}
