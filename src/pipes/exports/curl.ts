// A create as a shell command that sends it.
import { KEY_VARIABLE, SECRET_VARIABLE, USER } from '../../api/curl';
import { fillPath } from '../../api/endpoint';
import { pipeWriteEndpoints, type PipeCreateBody } from '../writeEndpoints';
import { HERE_MARK, shellJsonText } from '../placeholders';
import { jsonPieces } from './json';
import { hideSecrets } from './secrets';
import { quote } from '../../lib/shellWord';
import { inHereDocument, requiring } from './shell';

/**
 * Escapes its argument for the inside of a JSON string. sed and awk alone, since jq is not on every machine; a value
 * goes through pipes, where other users of the machine do not see it. awk cuts the line breaks off, so it puts them
 * back, and writes the other control characters as JSON demands.
 */
const JSON_TEXT = String.raw`json_text() {
  printf '%s\n' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g' | awk '{
    for (code = 1; code < 32; code++) gsub(sprintf("%c", code), sprintf("\\u%04x", code))
    printf "%s%s", newline, $0
    newline = "\\n"
  }'
}
`;

/**
 * A command for any POSIX shell that creates the pipe. The API key and the secrets come from environment variables, and
 * nothing is sent when one of them is missing. It has no comments: zsh does not take any when they are pasted. `owner`
 * goes before the names of the variables where commands for several pipes stand side by side.
 */
export function toCurl(
  body: PipeCreateBody,
  { baseUrl, org, service, owner }: { baseUrl: string; org: string; service: string; owner?: string },
): string {
  const hidden = hideSecrets(body, { owner });
  const { method, path } = pipeWriteEndpoints.pipeCreate;
  const url = baseUrl.replace(/\/+$/, '') + fillPath(path, { org, service });
  const needed = [KEY_VARIABLE, SECRET_VARIABLE, ...hidden.secrets.map((secret) => secret.variable)];
  const hasSecrets = hidden.secrets.length > 0;
  const json = jsonPieces(hidden.body, '\n').map((piece) => {
    if (typeof piece !== 'string') return shellJsonText(piece.variable);
    return hasSecrets ? inHereDocument(piece) : piece;
  });
  return [
    `${hasSecrets ? JSON_TEXT : ''}${requiring(needed)}curl --request ${method} \\`,
    `  ${USER} \\`,
    `  --header 'Content-Type: application/json' \\`,
    '  --data-binary @- \\',
    `  ${quote(url)} <<${hasSecrets ? HERE_MARK : `'${HERE_MARK}'`}`,
    json.join(''),
    `${HERE_MARK}\n`,
  ].join('\n');
}
