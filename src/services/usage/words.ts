/** How the unit is called where there is room. It is what the API counts in, not money. */
export const UNIT = 'ClickHouse Credits (CHC)';

/** `14.52`, `1,203.00`, `0.0042`: small amounts keep the digits that make the difference. No unit. */
export function formatCredits(credits: number): string {
  const digits = credits !== 0 && Math.abs(credits) < 0.1 ? 4 : 2;
  return credits.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: digits });
}

/** `14.52 CHC`. */
export function withUnit(credits: number): string {
  return `${formatCredits(credits)} CHC`;
}
