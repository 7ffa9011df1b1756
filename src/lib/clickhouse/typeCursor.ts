// Where in a type a cursor stands.
import { lexType, type Token } from './typeLexer';
import { TypeSyntaxError } from './typeSyntaxError';

export interface Bracket {
  /** The word before the bracket; empty outside all brackets. */
  name: string;
  /** Which argument of the bracket comes next, from 0. */
  index: number;
  /** What stands before the cursor in that argument. */
  before: Token[];
}

/** The bracket that the end of the text is in; undefined inside quotes and after a character that no type has. */
export function bracketAtEnd(left: string): Bracket | undefined {
  const tokens = lexed(left);
  if (!tokens) return undefined;
  const open: Bracket[] = [{ name: '', index: 0, before: [] }];
  for (const token of tokens) {
    const bracket = open.at(-1);
    if (!bracket) return undefined;
    const sign = token.kind === 'sign' ? token.value : '';
    if (sign === '(') {
      open.push({ name: bracket.before.at(-1)?.value ?? '?', index: 0, before: [] });
    } else if (sign === ')') {
      open.pop();
    } else if (sign === ',') {
      bracket.index += 1;
      bracket.before = [];
    } else if (token.kind !== 'end') bracket.before.push(token);
  }
  return open.at(-1);
}

function lexed(text: string): Token[] | undefined {
  try {
    return lexType(text);
  } catch (error) {
    if (error instanceof TypeSyntaxError) return undefined;
    throw error;
  }
}
