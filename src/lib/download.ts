/** Hands a text to the browser as a file to keep. `type` is its media type. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address by the end of the click; Safari reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
