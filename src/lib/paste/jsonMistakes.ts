// What is wrong with a text that should be JSON.

/** What is wrong, as a sentence that says what to do; `at` in UTF-16 code units. */
export class JsonSyntaxError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.at = at;
  }
}

/** Where in a text a mistake is: "Line 3, column 7". */
export function lineAndColumn(text: string, at: number): string {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return `Line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** What people paste that looks like JSON: Python, JavaScript, a text cut off. `rest` begins where reading stopped. */
export function mistakeIn(rest: string): string | undefined {
  if (rest === '') return 'The text ends too early. Paste all of it, with its closing brackets.';
  if (/^['‘’“”]/.test(rest)) return 'Write double quotes (") here.';
  if (/^(\/\/|\/\*|#)/.test(rest)) return 'Remove the comment: JSON has none.';
  if (/^(syntax\s*=|message\s+\w+\s*\{|package\s+[\w.]+;)/.test(rest)) {
    return 'This is a schema of Protobuf, not a message. Paste a message as JSON.';
  }
  if (/^(protocol|record)\s+\w+/.test(rest)) {
    return 'This is a schema in the language of Avro. Paste it as JSON (.avsc), or paste a message.';
  }
  if (/^create\s+table\b/i.test(rest)) return 'This is a table in SQL. Paste a message as JSON.';
  if (/^(True|False)\b/.test(rest)) return 'Write true and false in small letters.';
  if (/^(None|undefined|NaN|-?Infinity)\b/.test(rest)) return 'Write null here.';
  return undefined;
}
