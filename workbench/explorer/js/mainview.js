/**
 * What stands beside the filters: charts and list, the article in their place, or why there is
 * nothing.
 *
 * @module
 */

import { h } from "./dom.js";
import { mainParts } from "./parts.js";

/** @import { Page } from "./types.js" */

export class Main {
  #reading = false;

  /**
   * @param {Page} page
   * @param {() => void} clearAll
   */
  constructor(page, clearAll) {
    this.page = page;
    const { parts, reader } = mainParts(page);
    this.parts = parts;
    this.reader = reader;
    this.empty = h("div", { class: "wb-empty" });
    this.clearAll = clearAll;
    this.results = h("div", { class: "wb-results" }, ...this.parts.map((part) => part.element));
    this.element = h("div", { class: "wb-main" }, this.empty, this.results, reader.element);
  }

  update() {
    const { matching, total } = this.page.session.result;
    this.#keepHeight();
    this.#show();
    this.empty.replaceChildren(...this.#emptyWords(matching.length, total));
    this.parts.forEach((part) => part.update());
    this.reader.update();
  }

  /** The focus goes to what is read: the list, or the article in its place. */
  focus() {
    const shown = [this.element.querySelector(".wb-list"), this.reader.element]
      .find((each) => each?.checkVisibility());
    /** @type {HTMLElement | undefined} */ (shown)?.focus();
  }

  /** @param {number} row */
  read(row) {
    this.#reading = true;
    this.#show();
    this.reader.open(row);
  }

  leave() {
    this.#reading = false;
    this.#show();
  }

  beforePrint() {
    // An article that is read is printed by itself.
    if (this.results.hidden) return;
    this.parts.forEach((part) => part.beforePrint());
  }

  afterPrint() {
    this.parts.forEach((part) => part.afterPrint());
  }

  close() {
    this.parts.forEach((part) => part.close());
    this.reader.close();
  }

  /** While nothing matches the page stays as it is, so that the field typed in does. */
  #keepHeight() {
    const nothing = this.page.session.result.matching.length === 0;
    if (!nothing) this.element.style.minHeight = "";
    else if (!this.results.hidden) {
      this.element.style.minHeight = `${this.element.offsetHeight}px`;
    }
  }

  #show() {
    const nothing = this.page.session.result.matching.length === 0;
    this.reader.element.hidden = !this.#reading;
    this.results.hidden = nothing || this.#reading;
    this.empty.hidden = !nothing || this.#reading;
  }

  /**
   * @param {number} matching
   * @param {number} total
   */
  #emptyWords(matching, total) {
    if (matching) return [];
    if (!total && !this.page.table.rows) {
      const why = "This frame holds no quotes. Look at which articles were read and what was " +
        "selected before.";
      return [h("p", {}, why)];
    }
    if (!total) {
      const why = "No speech in this frame, only beliefs and intentions; tick the box to see them.";
      return [h("p", {}, why)];
    }
    const button = h(
      "button",
      { type: "button", class: "wb-button wb-clear", click: this.clearAll },
      "Clear all filters",
    );
    const { since, until } = this.page.session.filters;
    const reversed = since !== undefined && until !== undefined && since > until;
    const why = reversed
      ? `No day is after ${since} and before ${until}; change one of the dates.`
      : "No quotes match; remove a filter.";
    return [h("p", {}, why), button];
  }
}
