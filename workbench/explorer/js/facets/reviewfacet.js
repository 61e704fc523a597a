/**
 * What analysts have done to rows, as a facet: reviewed or not, bookmarked, with a note.
 *
 * @module
 */

import { h } from "../dom.js";
import { REVIEW } from "../filter/criteria.js";
import { withArgument } from "../filter/filter.js";
import { countFlagged } from "../filter/flagged.js";
import { rove } from "../roving.js";
import { showValue, valueButton } from "./facets.js";
import { Folded } from "./folded.js";

/** @import { Filters, Page, Result } from "../types.js" */

/** Each asks for rows with a flag or without it; they stand in the order of the work. */
const VALUES = /** @type {const} */ ([
  { label: "Not reviewed", flag: "reviewed", wanted: false },
  { label: "Reviewed", flag: "reviewed", wanted: true },
  { label: "Bookmarked", flag: "bookmarked", wanted: true },
  { label: "With a note", flag: "noted", wanted: true },
]);

export class ReviewView {
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;

  /**
   * @param {Page} page
   * @param {() => boolean} excludes whether a click leaves out instead
   */
  constructor(page, excludes) {
    this.page = page;
    this.excludes = excludes;
    this.buttons = VALUES.map((value) =>
      valueButton("review", value.label, false, () => this.#click(value))
    );
    const items = this.buttons.map((button) => h("li", {}, button));
    const list = h("ul", { class: "wb-values", "aria-label": "Review" }, ...items);
    rove(list)();
    this.section = new Folded("Review", [list], false, () => this.#draw());
    this.element = this.section.element;
    this.element.dataset.section = "review";
  }

  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = { result, filters };
    this.section.count(REVIEW.filter((name) => filters[name] !== undefined).length);
    this.#draw();
  }

  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const { table, session: { stories: { once } } } = this.page;
    const entries = VALUES.map(({ label, flag, wanted }) => ({
      label,
      count: countFlagged(result, { ...filters, [flag]: wanted }, table, once),
      chosen: filters[flag] === wanted,
      excluded: filters[flag] === !wanted &&
        VALUES.every((other) => other.flag !== flag || other.wanted === wanted),
    }));
    const longest = Math.max(1, ...entries.map(({ count }) => count));
    this.buttons.forEach((button, i) => showValue(button, entries[i], longest));
  }

  /** @param {typeof VALUES[number]} value */
  #click({ flag, wanted }) {
    const { session } = this.page;
    const next = this.excludes() ? !wanted : wanted;
    const value = session.filters[flag] === next ? undefined : next;
    session.change(withArgument(session.filters, flag, value));
  }
}
