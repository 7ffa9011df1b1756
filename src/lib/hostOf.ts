/**
 * The host in an address as people and APIs write it, small letters: `https://user@Host.example.com:1/path`,
 * `host.example.com:9092`, `host.example.com.` or `[::1]:5432`. Of several hosts in one address, the first.
 */
export function hostOf(address: string): string {
  const withoutScheme = address.trim().replace(/^[a-z0-9+]+:\/\//i, '');
  const authority = withoutScheme.split(/[/?#,]/)[0] ?? '';
  const host = authority.split('@').at(-1) ?? '';
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  return (bracketed ?? host.replace(/:\d*$/, '')).replace(/\.$/, '').toLowerCase();
}
