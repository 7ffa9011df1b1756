// Ids and numbers that look random and are not: everything is derived from the key ID, so that a tenant is the same
// on every machine and two tenants share nothing.

/** A 32-bit hash of a text (FNV-1a), begun at `seed` and stirred at the end so that near texts end far apart. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  for (const shift of [15, 13, 16]) value = Math.imul(value ^ (value >>> shift), 0x2c_1b_3c_6d);
  return value >>> 0;
}

/** Four independent words. */
function words(text: string): [number, number, number, number] {
  return [
    hash(text, 0x81_1c_9d_c5),
    hash(text, 0x1b_87_35_93),
    hash(text, 0x52_dc_e7_29),
    hash(text, 0x38_49_5a_b5),
  ];
}

/** A text of 32 hexadecimal digits. */
export function hexOf(text: string): string {
  return words(text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
}

/** A version 4 UUID: the same text gives the same id. */
export function uuidOf(text: string): string {
  const hex = hexOf(text);
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

/** A number in [0, 1): the same text gives the same number. */
export function pseudoRandom(text: string): number {
  return words(text)[0] / 2 ** 32;
}

/** Has the text the form of a UUID? */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
