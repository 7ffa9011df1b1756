// How other tools call the fields of a source: clickhousectl by flags, the vendor's Terraform provider by attributes. Data only;
// `pipes/exports` writes the command and the resource.
//
// Flags after crates/clickhousectl/src/cloud/clickpipes.rs (September 2026) in ClickHouse/clickhousectl, attributes after
// docs/resources/clickpipe.md (September 2026) in ClickHouse/terraform-provider-clickhouse. That page marks every nesting as
// attributes, hence `source = {`; its own example at the top still shows blocks.

import type { SourceBody } from '../form';

/**
 * How a value goes on the command line: a flag with it; a switch, whose absence says no; a file that is read, or a key file
 * that the tool encodes; a flag for each of a list; a table by the keys of its schema and name; or not at all, where the tool
 * finds out by itself.
 */
export type Flag =
  | string
  | { toggle: string }
  | { file: string }
  | { keyFile: string }
  | { each: string }
  | { tables: readonly [schemaKey: string, tableKey: string] }
  | { implied: true };

/** By the path within the body: `offset.strategy`. */
export type Flags = Readonly<Record<string, Flag>>;

/** Any value (true), one of a list, or attributes in turn, of an object or of every object in a list. */
export type Attribute = true | readonly string[] | Attributes;
export interface Attributes {
  readonly [name: string]: Attribute;
}

/** Methods take the body as the kind's own create schema has it. */
export interface Tools {
  cli: {
    /** The kind in the tool's words. */
    name: string;
    flags: Flags;
    /** Keys of the body that the tool refuses beside the others, each with what is said of that. */
    leavesOut?(body: SourceBody): Readonly<Record<string, string>>;
    /** Flags that the tool requires although the body has no value for them. */
    requires?(body: SourceBody): Readonly<Record<string, string>>;
    /** Where the tool would send something else than the body says; after a path of the body. */
    notes?(body: SourceBody): readonly string[];
  };
  terraform: {
    attributes: Attributes;
    /** Values that the provider wants where what holds them is there, by path. */
    constants?: Readonly<Record<string, string>>;
    /** Paths of UNIX seconds that the provider takes as a time to the minute. */
    minutes?: readonly string[];
    /** Paths that the provider requires and the body lacks. */
    lacks?(body: SourceBody): readonly string[];
  };
}

export const loginFlags: Flags = {
  'credentials.username': '--username',
  'credentials.password': '--password',
};

/** `path`: what holds the key. */
export const accessKeyFlags = (path: string): Flags => ({
  [`${path}.accessKeyId`]: '--access-key-id',
  [`${path}.secretKey`]: '--secret-key',
});

export const loginAttributes: Attributes = { username: true, password: true };
export const accessKeyAttributes: Attributes = { access_key_id: true, secret_key: true };
export const serviceAccountAttributes: Attributes = { service_account_file: true };
