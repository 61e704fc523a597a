/**
 * The box for a phrase to look for, and where: in quotes, names, titles or articles. What is typed is
 * in force as it is typed; Enter makes a chip of it and leaves the box free for another phrase.
 *
 * @module
 */

import { h } from "../dom.js";
import { fieldsInWords, fieldsOf, LABELS, looksFor, NAMES_TOO, USUAL } from "../filter/fields.js";
import { canonical } from "../filter/canonical.js";
import { withArgument, withExcluded } from "../filter/filter.js";
import { TickMenu } from "../tickmenu.js";

/** @import { Filters, Page } from "../types.js" */

/** A pause in typing. */
const PAUSE_MS = 250;

export class SearchBox {
  /** What of the filters is in the box, so that the next letter takes its place. */
  #live = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Where it looks unless the filters in force say otherwise. */
  #fields = NAMES_TOO;

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
    const { searched = USUAL } = page.header;
    const labels = Object.fromEntries(searched.map((field) => [field, LABELS[field]]));
    this.fields = new TickMenu("Search in", "wb-field-menu", labels, (fields) => this.#in(fields));
    this.element = h("div", { class: "wb-search wb-text" }, this.fields.element, this.box);
    this.#name();
  }

  focus() {
    this.box.focus();
    this.box.select();
  }

  /** @param {boolean} excludes whether quotes with the words are left out */
  setMode(excludes) {
    if (excludes === this.excludes) return;
    this.#finish();
    this.excludes = excludes;
    this.#name();
  }

  update() {
    const fields = this.#fieldsNow;
    const words = fieldsInWords(fields);
    const { button } = this.fields;
    this.fields.show(fields);
    if (button.textContent !== words) button.replaceChildren(h("span", {}, words));
    button.title = `Search in: ${words.toLowerCase()}`;
    button.setAttribute("aria-label", `Search in: ${words}`);
    // Undone, removed as a chip, or set from Python: the box does not show what is not in force.
    if (this.#live && !this.#phrases(this.page.session.filters).includes(this.#live)) {
      this.#live = "";
      // What is typed at this moment is still to come.
      if (!this.#timer) this.box.value = "";
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.fields.close();
  }

  #name() {
    const words = this.excludes ? "Quotes without the phrase" : "Quotes with the phrase";
    this.box.setAttribute("aria-label", words);
    this.box.placeholder = this.excludes ? "Leave out (press /)" : "Search (press /)";
  }

  get #fieldsNow() {
    const { filters } = this.page.session;
    return looksFor(filters) ? fieldsOf(filters) : this.#fields;
  }

  /** @param {string[]} fields in which words are looked for from now on */
  #in(fields) {
    const { session } = this.page;
    this.#fields = fields;
    if (looksFor(session.filters)) session.change({ ...session.filters, text_in: fields });
    this.update();
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
    // Whoever looks for words wants to read what is found.
    if (phrase) this.page.show("quotes");
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
    const text_in = this.#fieldsNow;
    const others = this.excludes ? filters.text : filters.exclude?.text;
    const asked = { ...filters, text_in: phrases.some(Boolean) || others ? text_in : undefined };
    return canonical(
      this.excludes ? withExcluded(asked, "text", phrases) : withArgument(asked, "text", phrases),
    );
  }
}
