// A refusal often names the field it is about: `source.kafka.brokers: …`, `dial tcp … no such host` does not.
import type { FormStep, AnySourceForm } from '../../sources/form';

/** The value of the source form that a refusal names, and the step it is on; undefined if it names none. */
export function namedField(
  detail: string,
  form: AnySourceForm,
): { step: FormStep; field: string } | undefined {
  const words = new Set(detail.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []);
  for (const step of ['connect', 'data'] as const) {
    // Short everyday words such as `type`, `host` or `path` only count as the end of a dotted path.
    const field = form.steps[step].find((name) =>
      name.length > 5 ? words.has(name) : new RegExp(`\\.${name}\\b`).test(detail),
    );
    if (field !== undefined) return { step, field };
  }
  return undefined;
}
