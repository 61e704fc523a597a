/**
 * The facets: every value a toggle button with its count, the longest ones first.
 *
 * @module
 */

import { h, number, valueLabel } from "./dom.js";

/** @import { Facet } from "./types.js" */
/** @import { Ranked } from "./ranking.js" */

/** Values shown before "Show all": enough to read, few enough to see three facets at once. */
const SHORT = 8;
/** From here on a list is searched rather than read to its end. */
const SEARCHED = 13;
/** More than anybody reads; the search box reaches the rest. */
const LONG = 200;

export class FacetView {
  #expanded = false;
  #query = "";
  /** @type {Ranked[]} */
  #ranked = [];
  /** @type {Map<string | null, HTMLLIElement>} */
  #items = new Map();

  /**
   * @param {Facet} facet
   * @param {(value: string | null) => void} onToggle
   */
  constructor(facet, onToggle) {
    this.facet = facet;
    this.onToggle = onToggle;
    this.list = h("ul", { class: "wb-values" });
    this.more = h("button", { type: "button", class: "wb-link", click: () => this.#expand() });
    this.nothing = h("p", { class: "wb-quiet" });
    this.search = facet.values.length >= SEARCHED ? this.#searchBox() : null;
    this.element = h(
      "section",
      { class: "wb-facet", "aria-label": facet.label },
      h("h3", {}, facet.label),
      this.search,
      this.list,
      this.nothing,
      this.more,
    );
  }

  /** @param {Ranked[]} ranked */
  show(ranked) {
    this.#ranked = ranked;
    this.#draw();
  }

  #searchBox() {
    const box = h("input", {
      type: "search",
      "aria-label": `Find ${this.facet.label.toLowerCase()}`,
      input: () => {
        this.#query = box.value;
        this.#draw();
      },
    });
    return h("label", { class: "wb-search" }, "Find", box);
  }

  #expand() {
    this.#expanded = !this.#expanded;
    this.#draw();
  }

  #draw() {
    const found = this.#found();
    const shown = found.filter((entry, i) => i < this.#limit() || entry.chosen);
    const longest = Math.max(1, ...shown.map((entry) => entry.count));
    const focused = document.activeElement;
    const items = shown.map((entry) => this.#item(entry, longest));
    this.list.replaceChildren(...items);
    // Moving the button that has the focus takes the focus from it.
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
    this.#items = new Map(shown.map((entry, i) => [entry.value, items[i]]));
    this.#say(found.length, shown.length);
  }

  #found() {
    const query = this.#query.trim().toLowerCase();
    if (!query) return this.#ranked;
    return this.#ranked.filter(({ value }) => valueLabel(value).toLowerCase().includes(query));
  }

  #limit() {
    return this.#expanded || this.#query ? LONG : SHORT;
  }

  /**
   * @param {number} found
   * @param {number} shown
   */
  #say(found, shown) {
    this.nothing.textContent = found ? "" : this.#query ? "Nothing found." : "No values.";
    this.nothing.hidden = found > 0;
    this.more.hidden = this.#query !== "" || found <= SHORT;
    this.more.textContent = this.#expanded
      ? found > shown ? `Show fewer (${number(shown)} of ${number(found)} shown)` : "Show fewer"
      : `Show all ${number(found)}`;
    this.more.setAttribute("aria-expanded", String(this.#expanded));
  }

  /**
   * The value's own element, made once and then changed, so that the focus stays on it.
   *
   * @param {Ranked} entry
   * @param {number} longest
   */
  #item(entry, longest) {
    const item = this.#items.get(entry.value) ?? this.#newItem(entry.value);
    const button = /** @type {HTMLButtonElement} */ (item.firstElementChild);
    button.setAttribute("aria-pressed", String(entry.chosen));
    button.style.setProperty("--wb-share", String(entry.count / longest));
    const counter = /** @type {HTMLElement} */ (button.lastElementChild);
    counter.textContent = number(entry.count);
    button.setAttribute(
      "aria-label",
      `${valueLabel(entry.value)}, ${number(entry.count)} ${
        entry.count === 1 ? "quote" : "quotes"
      }`,
    );
    return item;
  }

  /** @param {string | null} value */
  #newItem(value) {
    const label = valueLabel(value);
    const button = h(
      "button",
      {
        type: "button",
        class: "wb-value",
        title: label,
        "data-facet": this.facet.name,
        "data-value": label,
        "data-missing": value === null ? "1" : null,
        click: () => this.onToggle(value),
      },
      h("span", { class: "wb-tick", "aria-hidden": "true" }),
      h("span", { class: "wb-name" }, label),
      h("span", { class: "wb-number" }),
    );
    return h("li", {}, button);
  }
}
