// Passes each change on once. A browser sends a request again by itself when its connection is cut before an answer or
// the answer is 408, a POST too, and the page cannot keep it from that: its server can, by the ID every change carries.
import { createHash } from 'node:crypto';
import { failure } from './answer.mjs';

/** @typedef {import('./answer.mjs').Answer} Answer */

/** How much is remembered. Of a change itself nothing but hashes; bodies and keys are not kept. */
export const BOUNDS = {
  /** IDs that are known to have been passed on: about 6 MB. The oldest are forgotten first. */
  ids: 20_000,
  /** Changes whose answer is still to come. More are refused. */
  underWay: 200,
  /** Answers kept for a repeat: their number, … */
  answers: 2_000,
  /** … the bytes of all their bodies, … */
  bytes: 16_000_000,
  /** … of one, … */
  bytesEach: 1_000_000,
  /** … and how long, in ms. */
  keptMs: 10 * 60_000,
};

/** What a repeat is told whose first answer is not at hand. */
const ALREADY_SENT =
  'CONFLICT: This change was sent on before, and its answer is no longer at hand. It was not sent again. Look at what is there now.';

/** The changes that were passed on, by who sent them under which ID. */
export class SentChanges {
  #bounds;
  /** Oldest first. @type {Map<string, { content: string, underWay: Promise<Answer> | undefined }>} */
  #sent = new Map();
  /** Oldest first. @type {Map<string, Answer>} */
  #answers = new Map();
  #bytes = 0;
  #underWay = 0;

  /** @param {Partial<typeof BOUNDS>} [bounds] */
  constructor(bounds = {}) {
    this.#bounds = { ...BOUNDS, ...bounds };
  }

  /**
   * The answer to a change: of `pass` for the first with its ID, and the same answer for each that repeats it, also when
   * it comes while the first is under way.
   * @param {readonly string[]} sender The API key as it was sent, and the change's ID.
   * @param {readonly (string | Buffer)[]} content What the change is: under one ID only one is passed on.
   * @param {() => Promise<Answer>} pass Never rejects.
   * @returns {Promise<Answer>}
   */
  async answer(sender, content, pass) {
    const id = digest(sender);
    const hash = digest(content);
    const known = this.#sent.get(id);
    if (known && known.content !== hash) {
      return failure(400, 'BAD_REQUEST: Another change was sent under this change ID. Nothing was sent on.');
    }
    if (known) {
      const answer = known.underWay ?? this.#answers.get(id);
      return answer ?? failure(409, ALREADY_SENT, { 'penstock-already-sent': '1' });
    }
    if (this.#underWay >= this.#bounds.underWay) {
      const text = `${this.#underWay} changes wait for their answers. Nothing was sent on; try again in a minute.`;
      return failure(503, `SERVICE_UNAVAILABLE: ${text}`, { 'penstock-not-sent': '1' });
    }
    return this.#first(id, hash, pass);
  }

  /**
   * @param {string} id
   * @param {string} content
   * @param {() => Promise<Answer>} pass
   */
  async #first(id, content, pass) {
    const underWay = pass();
    const change = { content, underWay: /** @type {Promise<Answer> | undefined} */ (underWay) };
    this.#sent.set(id, change);
    this.#underWay += 1;
    const answer = await underWay;
    this.#underWay -= 1;
    change.underWay = undefined;
    this.#keep(id, answer);
    this.#forgetOldest();
    return answer;
  }

  /**
   * @param {string} id
   * @param {Answer} answer
   */
  #keep(id, answer) {
    if (answer.body.length > this.#bounds.bytesEach) return;
    this.#answers.set(id, answer);
    this.#bytes += answer.body.length;
    setTimeout(() => this.#drop(id), this.#bounds.keptMs).unref();
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#bounds.answers && this.#bytes <= this.#bounds.bytes) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} id */
  #drop(id) {
    this.#bytes -= this.#answers.get(id)?.body.length ?? 0;
    this.#answers.delete(id);
  }

  #forgetOldest() {
    for (const [id, { underWay }] of this.#sent) {
      if (this.#sent.size <= this.#bounds.ids) break;
      if (underWay) continue;
      this.#sent.delete(id);
      this.#drop(id);
    }
  }
}

/**
 * Of all parts with their lengths, so that no two lists of parts have the same.
 * @param {readonly (string | Buffer)[]} parts
 */
function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('base64');
}
