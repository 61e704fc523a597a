/**
 * The head of the page: how many quotes match, and which filters say so.
 *
 * @module
 */

import { showChips } from "./chips.js";
import { count, h, number } from "./dom.js";

/** @import { Page, Part } from "./types.js" */

export class Head {
  /**
   * @param {Page} page
   * @param {Part[]} tools of other parts of the page
   */
  constructor(page, tools) {
    this.page = page;
    // Clearing takes the pressed button away; the focus then needs a place to be.
    this.counter = h("p", { class: "wb-count", role: "status", tabindex: -1 });
    this.chips = h("div", { class: "wb-chips" });
    this.clearer = h(
      "button",
      { type: "button", class: "wb-button wb-clear", click: () => this.clearAll() },
      "Clear all",
    );
    this.element = h(
      "div",
      { class: "wb-head" },
      this.counter,
      this.chips,
      this.clearer,
      ...tools.map((tool) => tool.element),
    );
  }

  clearAll() {
    this.page.session.change({});
    this.counter.focus();
  }

  update() {
    const { session, table } = this.page;
    const { matching, total } = session.result;
    const filtered = Object.keys(session.filters).length > 0;
    this.counter.textContent = matching.length < total
      ? `${number(matching.length)} of ${count(total, "quote")}`
      : count(total, "quote");
    this.clearer.hidden = !filtered;
    showChips(this.chips, session.filters, table, (filters) => session.change(filters));
  }

  close() {}
}
