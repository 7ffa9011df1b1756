// What of the resource clickhouse_clickpipe several kinds of source have alike. All of it after the provider's page
// docs/resources/clickpipe.md (September 2026) in ClickHouse/terraform-provider-clickhouse. The page marks every
// nesting as attributes, hence `source = {`; its own example at the top still shows blocks.

/** Any value (true), one of a list, or attributes in turn, of an object or of every object in a list. */
export type Attribute = true | readonly string[] | Attributes;
export interface Attributes {
  readonly [name: string]: Attribute;
}

export const login: Attributes = { username: true, password: true };
export const accessKey: Attributes = { access_key_id: true, secret_key: true };
export const serviceAccount: Attributes = { service_account_file: true };
export const tls: Attributes = {
  tls_host: true,
  ca_certificate: true,
  disable_tls: true,
  skip_cert_verification: true,
};
