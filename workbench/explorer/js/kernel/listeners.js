/**
 * Those who want to hear of something, in the order in which they came.
 *
 * @module
 */

/** @template {unknown[]} Heard what they are told */
export class Listeners {
  /** @type {Set<(...heard: Heard) => void>} */
  #listeners = new Set();

  /**
   * @param {(...heard: Heard) => void} listener
   * @returns {() => void} stops listening
   */
  add(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {Heard} heard */
  tell(...heard) {
    this.#listeners.forEach((listener) => listener(...heard));
  }

  clear() {
    this.#listeners.clear();
  }
}
