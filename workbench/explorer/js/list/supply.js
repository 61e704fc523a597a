/**
 * Brings drawn rows their texts: one question at a time, and not while the list flies by. A kernel
 * that is busy would else find a long queue of questions.
 *
 * @module
 */

/** @import { DrawnRows } from "./drawn.js" */

const PAUSE_MS = 60;

export class Supply {
  #loading = false;
  #closed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {DrawnRows} drawn
   * @param {() => void} onFilled what is drawn has other heights, and perhaps lacks other texts
   */
  constructor(drawn, onFilled) {
    this.drawn = drawn;
    this.onFilled = onFilled;
  }

  /** Other rows are drawn: what failed is tried again, and at once. */
  reset() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.drawn.texts.fault = null;
  }

  /** Asks for what is lacking, unless an answer is outstanding or none will come. */
  ask() {
    if (this.#loading || this.drawn.texts.fault !== null || !this.#lacking().length) return;
    this.#timer ??= setTimeout(() => this.#load(), 0);
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #lacking() {
    const { items, texts, positions } = this.drawn;
    return positions.filter((position) => items[position] >= 0 && !texts.get(items[position]));
  }

  async #load() {
    const { items, texts } = this.drawn;
    const positions = this.#lacking();
    this.#loading = true;
    try {
      await texts.load(positions.map((position) => items[position]));
    } catch (error) {
      texts.fault = /** @type {Error} */ (error).message;
    }
    this.#loading = false;
    if (this.#closed) return;
    // Meanwhile other filters may have put other rows in their place.
    if (items === this.drawn.items) this.drawn.fill(positions);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.onFilled();
    }, PAUSE_MS);
    this.onFilled();
  }
}
