// How a value that is not in a text is named in its place: the forms that exports write, and how an import knows them.

/** In JSON, and for people: `<KAFKA_PASSWORD>`. */
export function angled(name: string): string {
  return `<${name}>`;
}

/** In a command line: `$KAFKA_PASSWORD`. */
export function shellVariable(variable: string): string {
  return `$${variable}`;
}

/** In a command line, ending the command with a message where the variable is not set. */
export function requiredShellVariable(variable: string): string {
  return `\${${variable}:?}`;
}

/** In a JSON text within a shell's here-document: a function of the command writes the value with JSON's escapes. */
export function shellJsonText(variable: string): string {
  return `$(json_text "${shellVariable(variable)}")`;
}

/** In Terraform: `var.kafka_password`. */
export function terraformReference(variable: string): string {
  return `var.${variable}`;
}

/** In Terraform, among other text. */
export function terraformInterpolation(variable: string): string {
  return `\${${terraformReference(variable)}}`;
}

/** Whole values. Any words in angle brackets count, since people write `<password>` as much as exports write names. */
const WHOLE = [
  /^<[^<>\n]{1,100}>$/,
  /^\$[A-Z_][A-Z0-9_]*$/,
  /^\$\{\{?[^{}\n]{1,100}\}?\}$/,
  /^\$\(json_text "\$\w+"\)$/,
  /^var\.[a-z_][\w-]*$/i,
];

/** Among other text only the forms that hardly anything else has: `mongodb://<MONGODB_URI_USERINFO>@db.example.com`. */
const INSIDE =
  /<[A-Z][A-Z0-9_]{2,}>|\$\{(?:var\.)?[A-Za-z_]\w*(?::\?)?\}|\$\(json_text "\$\w+"\)|"\$[A-Z_][A-Z0-9_]*"|(?<=:\/\/)\$[A-Z_][A-Z0-9_]*(?=@)/;

/** The placeholder in a text, quotes around it or not; undefined if there is none. */
export function placeholderIn(text: string): string | undefined {
  const value = text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  return WHOLE.some((form) => form.test(value)) ? value : INSIDE.exec(text)?.[0];
}

/** The end mark of the here-document in which a command carries its body. */
export const HERE_MARK = 'JSON';

/**
 * The body that a command in a shell carries in its here-document, with placeholders as in JSON; any other text as it
 * is. Within a here-document whose mark is not quoted, `\`, `$` and backquotes are escaped.
 */
export function bodyOfCommand(text: string): string[] {
  const documents = [...text.matchAll(/<<('?)JSON\1[ \t]*\r?\n(.*?)\r?\nJSON[ \t]*(?=\r?\n|$)/gs)];
  if (documents.length === 0) return [text];
  return documents.map(([, quote, body = '']) =>
    quote === "'"
      ? body
      : body
          .replaceAll(/(?<!\\)\$\(json_text "\$(\w+)"\)/g, (_, name: string) => angled(name))
          .replaceAll(/\\([\\$`])/g, '$1'),
  );
}
