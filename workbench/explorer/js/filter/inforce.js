/**
 * The filters in force: what they are, how they are changed, and the way back.
 *
 * They stand in the model, which Python changes too: that is a step as well, and undo goes back to
 * what was on screen before it.
 *
 * @module
 */

import { canonical, same } from "./canonical.js";
import { History } from "./history.js";

/** @import { Filters, Model } from "../types.js" */

export class InForce {
  /** Whether the change that is being made goes on with the one before. */
  #more = false;

  /**
   * @param {Model} model
   * @param {() => void} changed called when other filters are in force, whoever has set them
   */
  constructor(model, changed) {
    this.model = model;
    this.changed = changed;
    this.history = new History(this.filters);
    model.on("change:filters", this.#changed);
  }

  /** In canonical form. @returns {Filters} */
  get filters() {
    return canonical(/** @type {Filters} */ (this.model.get("filters") ?? {}));
  }

  /**
   * Puts other filters in force; `more` goes on with the last change, as the next letter of a word
   * does, so that one undo takes both back.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, { more = false } = {}) {
    this.#set(filters, more);
  }

  undo() {
    const before = this.history.back();
    if (before) this.#set(before);
  }

  redo() {
    const after = this.history.forth();
    if (after) this.#set(after);
  }

  close() {
    this.model.off("change:filters", this.#changed);
  }

  /**
   * @param {Filters} filters
   * @param {boolean} [more]
   */
  #set(filters, more = false) {
    if (same(filters, this.filters)) return;
    this.#more = more;
    this.model.set("filters", canonical(filters));
    this.#more = false;
    this.model.save_changes();
  }

  #changed = () => {
    // A state that was gone back to is where the history is already.
    this.history.add(this.filters, this.#more);
    this.changed();
  };
}
