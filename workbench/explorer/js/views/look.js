/**
 * How a view looks beside its filters: which tab, which order, which article is read. Plain JSON by
 * part, kept in the model's `look`, from where Python, saved views and a page's address have it.
 *
 * Each part writes its own key and knows what is valid there: what comes in may be anybody's.
 *
 * @module
 */

/** @import { Model } from "../types.js" */

/** @typedef {{[part: string]: unknown}} Looks */

export class Look {
  /** @type {Map<string, Set<(value: unknown) => void>>} */
  #listeners = new Map();
  /** A part keeps something at this moment, which is no news to any part. */
  #keeping = false;

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    model.on("change:look", this.#changed);
  }

  /** @returns {Looks} */
  get all() {
    const look = this.model.get("look");
    return look && typeof look === "object" && !Array.isArray(look)
      ? /** @type {Looks} */ (look)
      : {};
  }

  /**
   * @param {string} part
   * @returns {unknown} undefined where it looks as it opens by default
   */
  of(part) {
    return Object.hasOwn(this.all, part) ? this.all[part] : undefined;
  }

  /**
   * Notes what the user has made of a part; `undefined` for what it opens as by default.
   *
   * @param {string} part
   * @param {unknown} value
   */
  keep(part, value) {
    const { [part]: before, ...others } = this.all;
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    this.#keeping = true;
    this.model.set("look", value === undefined ? others : { ...others, [part]: value });
    this.#keeping = false;
    this.model.save_changes();
  }

  /**
   * Puts all parts into another state, as a saved view does.
   *
   * @param {Looks} looks
   */
  show(looks) {
    this.model.set("look", looks);
    this.model.save_changes();
  }

  /**
   * @param {string} part
   * @param {(value: unknown) => void} listener called at once, and again when the part is to look
   *   otherwise; not for what is kept here
   * @returns {() => void} stops listening
   */
  on(part, listener) {
    const listeners = this.#listeners.get(part) ?? new Set();
    this.#listeners.set(part, listeners.add(listener));
    listener(this.of(part));
    return () => listeners.delete(listener);
  }

  close() {
    this.model.off("change:look", this.#changed);
    this.#listeners.clear();
  }

  #changed = () => {
    if (this.#keeping) return;
    this.#listeners.forEach((listeners, part) => {
      const value = this.of(part);
      listeners.forEach((listener) => listener(value));
    });
  };
}
