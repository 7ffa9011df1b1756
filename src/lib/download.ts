/** Hands a text to the browser as a file to keep, in parts where it is long. `type` is its media type. */
export function downloadText(
  name: string,
  text: string | readonly string[],
  type = 'application/json',
): void {
  const url = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by the end of the click; Safari reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
