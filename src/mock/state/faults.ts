// Faults set through the control API: what they look like and which request they meet.

export interface InjectedFault {
  /** Only requests of this method. */
  method?: string | undefined;
  /** Only requests whose path contains this. */
  path?: string | undefined;
  /** Only requests whose body contains this. */
  body?: string | undefined;
  /** Answer with this status and an error envelope. */
  status?: number | undefined;
  /** The text of that envelope, with its code. */
  error?: string | undefined;
  /** Answer with text that is no JSON. */
  garbled?: boolean | undefined;
  /** Answer with the error page of a gateway; `status` is 504 unless given. */
  html?: boolean | undefined;
  /** No answer: the connection is cut. */
  cut?: boolean | undefined;
  /** Wait so long before anything else, ms. Alone, the request is merely slow. */
  delayMs?: number | undefined;
  /** How many requests it meets; all of them if not given. */
  times?: number | undefined;
  /** The request is carried out first and then answered with the fault: its sender cannot know the outcome. */
  afterwards?: boolean | undefined;
}

/** The faults of a tenant, in the order in which they were set. */
export class InjectedFaults {
  #faults: InjectedFault[] = [];

  add(fault: InjectedFault): void {
    this.#faults.push({ ...fault });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that meets this request; it is used up by one. */
  take(method: string, path: string, body: string): InjectedFault | undefined {
    const fault = this.#faults.find(
      (candidate) =>
        (candidate.method === undefined || candidate.method === method) &&
        (candidate.path === undefined || path.includes(candidate.path)) &&
        (candidate.body === undefined || body.includes(candidate.body)),
    );
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times <= 0) this.#faults = this.#faults.filter((other) => other !== fault);
    }
    return fault;
  }
}
