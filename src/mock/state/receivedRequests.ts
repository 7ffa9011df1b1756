// Which requests a tenant has seen: what browser tests read to count them.

/** No bodies and no headers: nothing secret is written down. */
interface ReceivedRequest {
  method: string;
  /** Path without query. */
  path: string;
  /** HTTP status of the answer; 0 when the connection was cut. */
  status: number;
  /** Epoch ms of the clock on the wall at arrival. */
  at: number;
}

const MOST = 5_000;

/** The last few thousand requests, oldest first. */
export class ReceivedRequests {
  #requests: ReceivedRequest[] = [];

  add(request: ReceivedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > MOST) this.#requests.splice(0, this.#requests.length - MOST);
  }

  clear(): void {
    this.#requests = [];
  }

  all(): readonly ReceivedRequest[] {
    return this.#requests;
  }
}
