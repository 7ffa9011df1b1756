// Numbers as Kubernetes writes them: "125m" (thousandths), "512Mi", "4Gi". The API returns them now and then.

import { lookup } from './lookup';

const MEMORY_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};
const BYTES_PER_GB = 2 ** 30;

type Given = number | string | null | undefined;

function split(value: Given): { amount: number; unit: string } | undefined {
  if (typeof value === 'number') return { amount: value, unit: '' };
  const match = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*$/.exec(value) : null;
  return match ? { amount: Number(match[1]), unit: match[2] ?? '' } : undefined;
}

/** `3` or `"3"` -> 3; undefined for anything else. */
export function parseCount(value: Given): number | undefined {
  const parts = split(value);
  return parts?.unit === '' ? parts.amount : undefined;
}

/** Millicores: plain numbers are millicores already; `"125m"` -> 125, `"2"` as text is cores in Kubernetes -> 2000. */
export function parseCpuMillicores(value: Given): number | undefined {
  const parts = split(value);
  if (!parts) return undefined;
  if (parts.unit === 'm') return parts.amount;
  if (parts.unit !== '') return undefined;
  // A text without unit is a count of cores up to 64; larger numbers can only be millicores as text.
  return typeof value === 'string' && parts.amount <= 64 ? parts.amount * 1000 : parts.amount;
}

/** Gigabytes (binary, as the vendor counts replica memory): `0.5` -> 0.5, `"512Mi"` -> 0.5, `"4Gi"` -> 4. */
export function parseMemoryGb(value: Given): number | undefined {
  const parts = split(value);
  if (!parts) return undefined;
  if (parts.unit === '') return parts.amount > 1024 ? parts.amount / BYTES_PER_GB : parts.amount;
  const factor = lookup(MEMORY_UNITS, parts.unit);
  return factor === undefined ? undefined : (parts.amount * factor) / BYTES_PER_GB;
}
