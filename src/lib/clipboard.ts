// The one way onto the clipboard, and so into tickets and chats: no secret goes along.
import { mayHoldSecret, redactLater } from './secrets/later';

/** Copies a text. Rejects where the browser does not allow it, or where it cannot be looked for secrets. */
export function copyText(text: string): Promise<void> {
  // Some browsers copy only while they handle the click: what needs no look does not wait for one.
  return mayHoldSecret(text)
    ? redactLater(text).then((clean) => navigator.clipboard.writeText(clean))
    : navigator.clipboard.writeText(text);
}

/** Copies a text in which every secret has a placeholder already; another look would take a script to pieces. */
export function copyPlaceheld(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
