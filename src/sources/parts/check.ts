// Rules that several kinds share, each with a sentence that says what to do.
import { mendPem, wrongWithPem, type PemContent } from '../../lib/pem';
import type { Finding, FormValues } from '../form';
import { wrongWithKeyFile } from './keyFile';
import { isNoValue, isRole } from './shapes';

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

  /** The PEM of certificates or of a private key, if given, as `mendPem` leaves it. */
  pem(field: keyof Values & string, content: PemContent): void {
    const text = this.text(field);
    const wrong = text === '' ? undefined : wrongWithPem(mendPem(text), content);
    if (wrong !== undefined) this.error(field, wrong);
  }

  /** An ARN of an IAM role. */
  iamRole(field: keyof Values & string): void {
    if (!this.required(field, 'Enter the ARN of the IAM role that ClickPipes assumes.')) return;
    if (isRole(this.text(field))) return;
    this.error(field, 'An IAM role looks like arn:aws:iam::123456789012:role/ClickHouseAccessRole-events.');
  }

  /** A part of the credentials. Says `message` when nothing is given; true when something is. */
  credential(field: keyof Values & string, message: string): boolean {
    if (!this.required(field, message)) return false;
    this.noValue(field);
    return true;
  }

  /** Warns of what a program wrote where it had nothing to write. */
  noValue(field: keyof Values & string): void {
    const text = this.text(field);
    if (!isNoValue(text)) return;
    this.warn(field, `"${text}" is what programs write when they have no value, and is refused. Check it.`);
  }

  /** The key file of a service account, as its JSON or in base64. */
  keyFile(field: keyof Values & string): void {
    if (!this.required(field, 'Choose or paste the JSON key file of the service account.')) return;
    const wrong = wrongWithKeyFile(this.text(field));
    if (wrong) this.findings.push({ field, ...wrong });
  }

  /** A name in which blanks are rare, and rather the line breaks of a list that was pasted. */
  oneName(field: keyof Values & string, what: string): void {
    if (!/\s/.test(this.text(field))) return;
    this.warn(field, `There is a space in this. Check that it is one ${what}.`);
  }
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
