/**
 * The rows to be looked at one after the other, least sure first, and how far one has come.
 *
 * The order is made once: what is reviewed leaves what is still to do and can be gone back to.
 *
 * @module
 */

/** @import { To } from "../kernel/moves.js" */

export class Queue {
  #at = 0;
  /** @type {Set<number>} by place in the queue */
  #done = new Set();
  /** The names of those that were reviewed here, which come back when that is undone. */
  #ids = /** @type {Map<number, string>} */ (new Map());
  /** By place in the queue; -1 where a row is gone. @type {number[]} */
  #rows;

  /** @param {Iterable<number>} rows none of which is reviewed, least sure first */
  constructor(rows) {
    this.#rows = [...rows];
  }

  get total() {
    return this.#rows.length;
  }

  /** How many are reviewed. */
  get done() {
    return this.#done.size;
  }

  get finished() {
    return this.done >= this.total;
  }

  /** Which one is open, from 1. */
  get place() {
    return this.#at + 1;
  }

  /** The open row; -1 where there is none. */
  get row() {
    return this.#rows[this.#at] ?? -1;
  }

  /** The rows that come next, for what can be made ready. @param {number} most */
  ahead(most) {
    const found = [];
    for (let step = 1; step < this.#rows.length && found.length < most; step++) {
      const at = (this.#at + step) % this.#rows.length;
      if (this.#rows[at] >= 0 && !this.#done.has(at)) found.push(this.#rows[at]);
    }
    return found;
  }

  /** Whether the open row is reviewed. */
  get isDone() {
    return this.#done.has(this.#at);
  }

  /** The open place, from 0. */
  get at() {
    return this.#at;
  }

  /**
   * @param {number} at the place that is reviewed
   * @param {string} [id] its row's name
   */
  mark(at, id) {
    this.#done.add(at);
    if (id) this.#ids.set(at, id);
  }

  /** @param {number} at the place that is not reviewed after all */
  unmark(at) {
    this.#done.delete(at);
  }

  /** @param {number} at */
  goTo(at) {
    this.#at = at;
  }

  /**
   * Goes on to the next row that is not reviewed, from the end on to the beginning; back to the row
   * before, reviewed or not.
   *
   * @param {-1 | 1} by
   * @returns {boolean} false where there is none
   */
  step(by) {
    const at = this.#next(by);
    if (at >= 0) this.#at = at;
    return at >= 0;
  }

  /**
   * Rows have other numbers. What was rejected is gone, and what was taken back is to be done.
   *
   * @param {To} to
   * @param {(row: number) => boolean} reviewed by the new numbers
   * @param {(id: string) => number} rowOf where a row is that was gone and has come back
   */
  follow(to, reviewed, rowOf) {
    this.#rows = this.#rows.map((row, at) => {
      const now = row < 0 ? -1 : to(row);
      const id = this.#ids.get(at);
      return now < 0 && id !== undefined ? rowOf(id) : now;
    });
    this.#rows.forEach((row, at) => {
      if (row < 0 || reviewed(row)) this.#done.add(at);
      else this.#done.delete(at);
    });
  }

  /** @param {-1 | 1} by */
  #next(by) {
    const { length } = this.#rows;
    if (by < 0) {
      for (let at = this.#at - 1; at >= 0; at--) if (this.#rows[at] >= 0) return at;
      return -1;
    }
    for (let step = 1; step < length; step++) {
      const at = (this.#at + step) % length;
      if (this.#rows[at] >= 0 && !this.#done.has(at)) return at;
    }
    return -1;
  }
}

/**
 * Of rows those that nobody has reviewed and that are less sure than asked for.
 *
 * @param {Iterable<number>} rows in their order
 * @param {Uint8Array} review bit 0 is set where a row is reviewed
 * @param {Float32Array} confidence
 * @param {number} below
 */
export function toReview(rows, review, confidence, below) {
  const found = [];
  for (const row of rows) {
    const sure = Number.isNaN(confidence[row]) ? 0 : confidence[row];
    if (!(review[row] & 1) && sure < below) found.push(row);
  }
  return found;
}
