const UNITS = ['B', 'kB', 'MB', 'GB'];

/** `312 B`, `4.2 kB`, `96 MB`: decimal units, as file managers have them. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(unit > 0 && value < 9.95 ? 1 : 0)} ${UNITS[unit]}`;
}
