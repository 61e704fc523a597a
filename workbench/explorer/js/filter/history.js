/**
 * The states that the filters have been in, for undo and redo.
 *
 * @module
 */

import { same } from "./canonical.js";

/** @import { Filters } from "../types.js" */

/** More steps than anybody takes back one by one. */
const MOST = 200;

export class History {
  /** @type {Filters[]} */
  #states;
  #at = 0;
  #continued = false;

  /** @param {Filters} first */
  constructor(first) {
    this.#states = [first];
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#states.length - 1;
  }

  /**
   * A new state; what was undone before it is gone.
   *
   * @param {Filters} filters
   * @param {boolean} [more] goes on with the change before, of which only this state is kept
   */
  add(filters, more = false) {
    if (same(filters, this.#states[this.#at])) return;
    const kept = more && this.#continued ? this.#at : this.#at + 1;
    this.#continued = true;
    this.#states = [...this.#states.slice(0, kept), filters].slice(-MOST);
    this.#at = this.#states.length - 1;
  }

  /** @returns {Filters | null} the state to go back to */
  back() {
    return this.#go(-1);
  }

  /** @returns {Filters | null} the state that was undone */
  forth() {
    return this.#go(1);
  }

  /** @param {number} steps */
  #go(steps) {
    const to = this.#at + steps;
    if (to < 0 || to >= this.#states.length) return null;
    this.#at = to;
    this.#continued = false;
    return this.#states[to];
  }
}
