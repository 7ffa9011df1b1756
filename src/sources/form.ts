// What a kind's form is to the wizard and to edit pages. Each kind's form is a chunk of its own.
import type { ComponentType } from 'react';
import type { Control } from 'react-hook-form';
import type { Finding } from '../form/findings';

/**
 * Values as they stand on the screen: everything typed is a text (numbers too; `''` is "not set"; flags are `''`, `true`
 * or `false`), lists are lists of texts, tables are lists of rows of texts. Nothing a person typed is ever changed or lost.
 */
export type FormValue = string | readonly string[] | readonly Readonly<Record<string, FormValue>>[];
export type FormValues = Readonly<Record<string, FormValue>>;

export type { Finding };

/** The body of a kind of source: what stands under its key in `source`. */
export type SourceBody = Readonly<Record<string, unknown>>;

/** A field asks for a reverse private endpoint of the service. */
export interface EndpointAsk {
  /** The field, by its label. */
  field: string;
  /** What it takes of an endpoint. */
  takes: 'id' | 'dnsName';
  /** What stands in it, as a text; empty if nothing does. */
  now: string;
  /** What will stand in it when this ID or name is chosen. */
  after: (chosen: string) => string;
  /** Writes the choice into the field. */
  put: (chosen: string) => void;
}

export interface FieldsProps<Values extends FormValues> {
  control: Control<Values>;
  /** Reverse private endpoints of the service, to choose from. */
  endpoints?: readonly { id: string }[] | undefined;
  /** Opens the endpoints of the service over the form. Absent where there is nothing to open. */
  onAskEndpoint?: ((ask: EndpointAsk) => void) | undefined;
}

export type FormStep = 'connect' | 'data';

/** What is particular about changing such a pipe. */
export interface SourceEdit {
  /** Values that form the credentials: the API never tells them, and they are replaced or kept together. */
  credentials: readonly string[];
  /** Other values that the API takes and does not tell again. Left blank, they stay as they are. */
  writeOnly: readonly string[];
  /**
   * Keys of the body that go with every change of the connection, changed or not: the patch schema of the document
   * requires them. Settings and tables go without all the same, since a host or an address in a body makes the server
   * check the connection, for which it wants credentials; its text lets them out, and known clients send tables alone.
   */
  together: readonly string[];
  /**
   * Values in which the API keeps a login that it does not tell. They go only when they are changed, since sent back as
   * they are read they would wipe it, and a changed one needs the credentials again.
   */
  holdsLogin: readonly string[];
  /** Rules for a change that do not hold for a new pipe. */
  check?: (before: FormValues, after: FormValues) => Finding[];
}

/** A field that ClickPipes adds to every record, to be mapped to a column. */
export interface VirtualColumn {
  name: string;
  type: string;
}

/** A kind's form: its values, its rules, its way to the API and back, and its fields. Made by `defineForm`. */
export interface AnySourceForm {
  /** An untouched form for a flavour (a key of the kind's `variants`). */
  empty: (variant: string | undefined) => FormValues;
  /** What a value is called among others; one without a field is told by its name. */
  labelOf: (name: string, values: FormValues) => string;
  /** Where a value stands in a patch: `['credentials', 'password']`; undefined if it is fixed at creation. */
  patchPath: (name: string) => readonly string[] | undefined;
  /** Which values stand on which step; every value is on one. */
  steps: Readonly<Record<FormStep, readonly string[]>>;
  /** Values that are secret: kept in memory, never in a draft, an export or an error. */
  secrets: readonly string[];
  /** All rules of the kind. Values that the chosen method or flavour does not use are not looked at. */
  check: (values: FormValues) => Finding[];
  /** The body of `source` to send. Only what is set and used; assumes that `check` found no error. */
  toCreate: (values: FormValues) => SourceBody;
  /** Values that give the same body again. Secrets that are not in it stay empty. */
  fromCreate: (create: object) => FormValues;
  virtualColumns: readonly VirtualColumn[];
  Connect: ComponentType<FieldsProps<FormValues>>;
  Data: ComponentType<FieldsProps<FormValues>>;
  /** What of the step `data` tunes a pipe and is rarely looked at; the wizard folds it away below, an edit page does not. */
  Settings?: ComponentType<FieldsProps<FormValues>>;
  /** How such a pipe is changed; absent where the API takes no changes. */
  edit?: SourceEdit;
}
