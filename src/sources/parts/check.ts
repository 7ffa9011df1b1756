// Rules that several kinds share, each with a sentence that says what to do.
import type { Finding, FormValues } from '../form';

/** Collects findings on the values of a form. */
export class Check<Values extends FormValues> {
  readonly findings: Finding[] = [];

  constructor(readonly values: Values) {}

  error(field: string, message: string): void {
    this.findings.push({ field, message, severity: 'error' });
  }

  warn(field: string, message: string): void {
    this.findings.push({ field, message, severity: 'warning' });
  }

  /** The value as a trimmed text. */
  text(field: keyof Values & string): string {
    const value = this.values[field];
    return typeof value === 'string' ? value.trim() : '';
  }

  /** Says `message` when nothing is given; true when something is. */
  required(field: keyof Values & string, message: string): boolean {
    if (this.text(field) !== '') return true;
    this.error(field, message);
    return false;
  }

  /** One of the values that can be chosen: an import may bring others. */
  oneOf(
    field: keyof Values & string,
    values: readonly string[],
    message = 'This is not one of the choices. Choose one.',
  ): boolean {
    if (values.includes(this.text(field))) return true;
    this.error(field, message);
    return false;
  }

  /** A whole number within bounds, if given. */
  whole(field: keyof Values & string, what: string, min: number, max = Number.MAX_SAFE_INTEGER): void {
    const text = this.text(field);
    if (text === '') return;
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return;
    const range =
      max === Number.MAX_SAFE_INTEGER
        ? `of at least ${grouped(min)}`
        : `from ${grouped(min)} to ${grouped(max)}`;
    this.error(field, `Give ${what} as a whole number ${range}.`);
  }

  /** One or more PEM blocks, if given. */
  pem(field: keyof Values & string, what: string): void {
    const text = this.text(field);
    if (text === '' || PEM.test(text)) return;
    this.error(
      field,
      `This is not PEM. Give ${what} from its "-----BEGIN" line to its "-----END" line, both included.`,
    );
  }

  /** An ARN of an IAM role. */
  iamRole(field: keyof Values & string): void {
    if (!this.required(field, 'Give the ARN of the IAM role that ClickPipes assumes.')) return;
    if (ROLE.test(this.text(field))) return;
    this.error(field, 'An IAM role looks like arn:aws:iam::123456789012:role/ClickHouseAccessRole-events.');
  }

  /** A base64 text, such as of a service account's key file. A file that was pasted as it is would be refused. */
  base64(field: keyof Values & string, what: string): void {
    const text = this.text(field);
    if (text === '') return;
    if (text.startsWith('{'))
      this.error(field, `This is the file itself. Drop it here, and ${what} is encoded for you.`);
    else if (!BASE64.test(text))
      this.warn(field, `${capital(what)} is usually base64; this does not look like it.`);
  }
}

const PEM = /-----BEGIN [A-Z0-9 ]+-----[\s\S]+?-----END [A-Z0-9 ]+-----/;
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}$/;

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
