/** Why a text is not a type, in a sentence that says what to do, and where. */
export class TypeSyntaxError extends Error {
  readonly at: number;
  readonly length: number;

  constructor(message: string, at: number, length: number) {
    super(message);
    this.name = 'TypeSyntaxError';
    this.at = at;
    this.length = length;
  }
}
