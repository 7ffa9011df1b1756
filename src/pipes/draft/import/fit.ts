// Brings a value that somebody else wrote into the shape of a schema, and tells of everything that was not so.
import { choicesOf, elementsOf, fieldsOf, type Fields, type Schema } from '../../../api/schemaShape';
import { member } from '../../../lib/jsonPaths';
import { nearestName } from '../../../lib/nearestName';
import { z } from '../../../lib/zod';
import { placeholderIn } from '../../placeholders';

export type Misfit = { path: string } & (
  | { is: 'unknown'; near: string | undefined }
  /** It has another type, and was taken `as` what is in its place now. */
  | { is: 'retyped'; as: unknown }
  /** It has another type, and was left out. */
  | { is: 'dropped'; given: unknown; wanted: string }
  /** `mark` stands in its place; undefined where there was no place for a text. */
  | { is: 'placeholder'; text: string; mark: string | undefined }
);

/** Stands where a placeholder was, until it is known what value of a form it came to. */
const MARK = '\0placeholder ';

export function isMark(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(MARK);
}

/**
 * What is left of a value in the shape of a schema. Names and types hold afterwards; whether anything is missing, and
 * whether texts and numbers are right, is for the rules of the forms to say. Null counts as absent.
 */
export function fit(schema: Schema, value: unknown, path: string): { value: unknown; misfits: Misfit[] } {
  const misfits: Misfit[] = [];
  return { value: new Fitter(misfits).fit([schema], value, path), misfits };
}

class Fitter {
  private readonly misfits: Misfit[];

  constructor(misfits: Misfit[]) {
    this.misfits = misfits;
  }

  fit(schemas: readonly Schema[], value: unknown, path: string): unknown {
    if (value === null || value === undefined) return undefined;
    const elements = schemas.flatMap(elementsOf);
    const shapes = schemas.flatMap(fieldsOf);
    if (Array.isArray(value)) {
      return elements.length > 0 ? this.list(elements, value, path) : this.listAsText(schemas, value, path);
    }
    if (elements.length > 0) {
      if (!isPlaceholder(value)) this.misfits.push({ path, is: 'retyped', as: [] });
      return this.list(elements, [value], path);
    }
    if (shapes.length > 0) return this.object(shapes, value, path);
    return this.scalar(schemas, value, path);
  }

  private list(elements: readonly Schema[], list: readonly unknown[], path: string): unknown[] {
    return list
      .map((each, index) => this.fit(elements, each, `${path}[${index}]`))
      .filter((each) => each !== undefined);
  }

  private object(shapes: readonly Fields[], value: unknown, path: string): unknown {
    if (isPlaceholder(value)) return this.placeholder(value, path, undefined);
    if (typeof value !== 'object' || value === null) {
      const name = shapes.flatMap((shape) => (Object.hasOwn(shape, 'name') ? (shape['name'] ?? []) : []));
      if (typeof value !== 'string' || name.length === 0) return this.drop(value, 'an object', path);
      this.misfits.push({ path, is: 'retyped', as: {} });
      return { name: value };
    }
    const entries = Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
      const at = member(path, key);
      const fields = shapes.flatMap((shape) => (Object.hasOwn(shape, key) ? (shape[key] ?? []) : []));
      if (fields.length === 0) {
        if (each !== null) {
          const near = nearestName(
            key,
            shapes.flatMap((shape) => Object.keys(shape)),
          );
          this.misfits.push({ path: at, is: 'unknown', near });
        }
        return [];
      }
      const fitted = this.fit(fields, each, at);
      return fitted === undefined ? [] : [[key, fitted] as const];
    });
    return Object.fromEntries(entries);
  }

  private scalar(schemas: readonly Schema[], value: unknown, path: string): unknown {
    if (isPlaceholder(value)) return this.placeholder(value, path, `${MARK}${this.misfits.length}`);
    const choices = schemas.flatMap(choicesOf);
    const [wanted, taken] = choices.some((choice) => choice instanceof z.ZodMiniNumber)
      ? (['a number', asNumber(value)] as const)
      : choices.some((choice) => choice instanceof z.ZodMiniBoolean)
        ? (['true or false', asFlag(value)] as const)
        : // What a number was meant to say as a text (a name, a password) only a person knows.
          (['a text', typeof value === 'string' ? value : undefined] as const);
    if (taken === undefined) return this.drop(value, wanted, path);
    if (taken !== value) this.misfits.push({ path, is: 'retyped', as: taken });
    return taken;
  }

  private listAsText(schemas: readonly Schema[], list: readonly unknown[], path: string): unknown {
    const texts = list.filter((each) => each !== null).map(asText);
    const isText = schemas.flatMap(choicesOf).some((choice) => choice instanceof z.ZodMiniString);
    if (!isText || texts.includes(undefined)) return this.drop(list, 'one value and not a list', path);
    return texts.length === 0 ? undefined : this.retype(texts.join(','), path);
  }

  private retype(text: string, path: string): unknown {
    if (isPlaceholder(text)) return this.scalar([], text, path);
    this.misfits.push({ path, is: 'retyped', as: text });
    return text;
  }

  private placeholder(value: string, path: string, mark: string | undefined): string | undefined {
    this.misfits.push({ path, is: 'placeholder', text: value, mark });
    return mark;
  }

  private drop(given: unknown, wanted: string, path: string): undefined {
    this.misfits.push({ path, is: 'dropped', given, wanted });
    return undefined;
  }
}

function isPlaceholder(value: unknown): value is string {
  return typeof value === 'string' && placeholderIn(value) !== undefined;
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function asFlag(value: unknown): boolean | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
  return text === true || text === 'true' ? true : text === false || text === 'false' ? false : undefined;
}
