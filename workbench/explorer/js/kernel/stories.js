/**
 * Whether each story is counted once, which Python sets too, and which rows are then one.
 *
 * The kernel is asked when that is first needed: of many quotes it takes a while.
 *
 * @module
 */

import { onceOf } from "../filter/once.js";

/** @import { Model, Once } from "../types.js" */

export class Stories {
  /** @type {Once | null} */
  #once = null;
  /** @type {Promise<DataView<ArrayBuffer>> | null} */
  #asked = null;
  /** Whether there are data that could be counted so. */
  #here = false;

  /**
   * @param {Model} model
   * @param {() => Promise<DataView<ArrayBuffer>>} ask for the number of each row's statement, uint32
   * @param {() => void} changed called when rows are counted otherwise than before
   */
  constructor(model, ask, changed) {
    this.model = model;
    this.ask = ask;
    this.changed = changed;
    model.on("change:count", this.#changed);
  }

  /** Whether each story is to be counted once. */
  get counted() {
    return this.model.get("count") === "stories";
  }

  /** Which rows are one, where each story is counted once and that is known by now. */
  get once() {
    return this.counted ? this.#once : null;
  }

  /** @param {boolean} stories */
  count(stories) {
    this.model.set("count", stories ? "stories" : "quotes");
    this.model.save_changes();
  }

  /** Other data are here, of which nothing is known yet. */
  take() {
    this.rest();
    this.#here = true;
    if (this.counted) this.#ask();
  }

  /** Lets go of what is known of the data. */
  rest() {
    this.#here = false;
    this.#once = this.#asked = null;
  }

  close() {
    this.model.off("change:count", this.#changed);
    this.rest();
  }

  #changed = () => {
    if (this.counted && this.#here) this.#ask();
    this.changed();
  };

  async #ask() {
    if (this.#asked) return;
    const asked = this.#asked = this.ask();
    try {
      const { buffer, byteOffset, byteLength } = await asked;
      // Of data that are gone nothing is to be known.
      if (asked !== this.#asked) return;
      this.#once = onceOf(new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength)));
    } catch {
      if (asked !== this.#asked) return;
      this.#asked = null;
      // What cannot be counted so is not said to be.
      this.count(false);
    }
    this.changed();
  }
}
