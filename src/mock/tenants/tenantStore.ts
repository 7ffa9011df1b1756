// The tenants there are: one per key id, made at first sight, the least recently used forgotten.
import type { Tenant } from './tenant';

const MOST_TENANTS = 200;

/** At most 200 tenants at a time; one that was forgotten is seeded afresh when its key comes back. */
export class TenantStore {
  readonly #tenants = new Map<string, Tenant>();
  readonly #make: (keyId: string) => Tenant;

  constructor(make: (keyId: string) => Tenant) {
    this.#make = make;
  }

  of(keyId: string): Tenant {
    const tenant = this.#tenants.get(keyId) ?? this.#make(keyId);
    // Put at the end again: a Map keeps the order of insertion, so the first is the least recently used.
    this.#tenants.delete(keyId);
    this.#tenants.set(keyId, tenant);
    const [oldest] = this.#tenants.keys();
    if (this.#tenants.size > MOST_TENANTS && oldest !== undefined) this.#tenants.delete(oldest);
    return tenant;
  }
}
