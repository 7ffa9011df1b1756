// Names under which APIs, drivers and connection strings keep secrets.

/** Without case and separators. */
const SECRET =
  /passw|pwd|passphrase|secret|token|credential|connectionstring|connstr|privatekey|accesskey|accountkey|sharedaccess|serviceaccount|apikey|authorization|cookie|signature|jaas|saskey|sastoken|sasurl|^(?:key|sig|sas|otp)$/;
/** Names that have such a word in them and hold what everybody may see. */
const PUBLIC =
  /(?:arn|expir\w*|length|count|type|policy|algorithm|version|region|endpoint|issuer|serviceaccount(?:email|id|name)|secretname|tokenizer|secretid|keyname|secretsmanager)$/;

/** May a value under this name be a secret? Knows `secret_key`, `X-Amz-Signature`, `newPassword`; and `sortingKey` as harmless. */
export function isSecretName(name: string): boolean {
  const bare = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return SECRET.test(bare) && !PUBLIC.test(bare);
}

/** What stands where a secret was, or will be: `<redacted>`, `<KAFKA_PASSWORD>`, `${PASSWORD}`, `$PASSWORD`, `***`. */
export function isPlaceholder(value: string): boolean {
  return /^(?:<[^<>]*>|\$\{[^}]*\}|\$[A-Z_][A-Z0-9_]*|[*•]+|\[?redacted\]?|null|undefined|none|true|false|var\.\w+)?$/i.test(
    value,
  );
}
