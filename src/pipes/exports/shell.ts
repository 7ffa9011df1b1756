// Words of a command line, for bash and zsh.
import { quote } from '../../lib/shellWord';
import { requiredShellVariable, shellVariable } from '../placeholders';
import type { SecretText } from './secrets';

/**
 * The first line of a command that needs these environment variables: when one is not set the shell says which, and
 * nothing of the command runs.
 */
export function requiring(variables: readonly string[]): string {
  return variables.length === 0
    ? ''
    : `: ${variables.map((name) => `"${requiredShellVariable(name)}"`).join(' ')} &&\n`;
}

/** A text with secrets in it as one word: `mongodb://"$MONGODB_URI_USERINFO"@db.example.com`. */
export function word({ pieces }: SecretText): string {
  let written = '';
  let plain = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      plain += piece;
      continue;
    }
    if (plain !== '') written += quote(plain);
    plain = '';
    written += `"${shellVariable(piece.variable)}"`;
  }
  return plain === '' && written !== '' ? written : written + quote(plain);
}

/** A text as it stands in a here-document whose end mark is not quoted. */
export function inHereDocument(text: string): string {
  return text.replaceAll(/[\\$`]/g, String.raw`\$&`);
}
