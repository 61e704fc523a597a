/**
 * The box for a phrase to look for in the quotes. What is typed is in force as it is typed; Enter
 * makes a chip of it and leaves the box free for another phrase.
 *
 * @module
 */

import { h } from "../dom.js";
import { withArgument, withExcluded } from "../filter/filter.js";

/** @import { Filters, Page } from "../types.js" */

/** A pause in typing. */
const PAUSE_MS = 250;

export class SearchBox {
  /** What of the filters is in the box, so that the next letter takes its place. */
  #live = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.excludes = false;
    this.box = h("input", {
      type: "search",
      class: "wb-words",
      autocomplete: "off",
      spellcheck: "false",
      input: () => this.#later(),
      keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    this.label = h("span");
    this.element = h("label", { class: "wb-search wb-text" }, this.label, this.box);
    this.#name();
  }

  /** @param {boolean} excludes whether quotes with the words are left out */
  setMode(excludes) {
    if (excludes === this.excludes) return;
    this.#finish();
    this.excludes = excludes;
    this.#name();
  }

  update() {
    // Undone, removed as a chip, or set from Python: the box does not show what is not in force.
    if (this.#live && !this.#phrases(this.page.session.filters).includes(this.#live)) {
      this.#live = "";
      // What is typed at this moment is still to come.
      if (!this.#timer) this.box.value = "";
    }
  }

  close() {
    clearTimeout(this.#timer);
  }

  #name() {
    this.label.textContent = this.excludes ? "Quotes without the phrase" : "Quotes with the phrase";
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), PAUSE_MS);
  }

  #search() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { session } = this.page;
    const phrase = this.box.value.trim();
    if (phrase === this.#live) return;
    const others = this.#phrases(session.filters).filter((each) => each !== this.#live);
    const more = this.#live !== "";
    this.#live = others.includes(phrase) ? "" : phrase;
    session.change(this.#with(session.filters, [...others, phrase]), { more });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter") this.#finish();
    if (event.key === "Escape" && this.box.value) {
      this.box.value = "";
      this.#search();
      event.stopPropagation();
    }
  }

  #finish() {
    this.#search();
    this.#live = "";
    this.box.value = "";
  }

  /** @param {Filters} filters */
  #phrases({ text = [], exclude }) {
    return this.excludes ? exclude?.text ?? [] : text;
  }

  /**
   * @param {Filters} filters
   * @param {string[]} phrases
   */
  #with(filters, phrases) {
    return this.excludes
      ? withExcluded(filters, "text", phrases)
      : withArgument(filters, "text", phrases);
  }
}
