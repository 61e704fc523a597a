/**
 * A part of the side with a heading that folds it up.
 *
 * @module
 */

import { h } from "../dom.js";

export class Folded {
  /**
   * @param {string} label
   * @param {(Node | null)[]} body
   * @param {boolean} closed
   * @param {() => void} onOpen
   */
  constructor(label, body, closed, onOpen) {
    this.onOpen = onOpen;
    this.chosen = h("span", { class: "wb-badge" });
    this.button = h(
      "button",
      { type: "button", class: "wb-fold", click: () => this.#fold(!this.closed) },
      h("span", { class: "wb-arrow", "aria-hidden": "true" }),
      h("span", {}, label),
      this.chosen,
    );
    this.body = h("div", { class: "wb-folded" }, ...body);
    this.element = h(
      "div",
      { role: "group", class: "wb-facet", "aria-label": label },
      h("h3", {}, this.button),
      this.body,
    );
    this.count(0);
    this.#fold(closed);
  }

  get closed() {
    return this.body.hidden;
  }

  /** How many filters are set in it, which is to be seen when it is folded up. @param {number} n */
  count(n) {
    this.chosen.hidden = n === 0;
    const words = n ? `${n} set` : "";
    if (this.chosen.textContent !== words) this.chosen.textContent = words;
  }

  /** @param {boolean} closed */
  #fold(closed) {
    this.body.hidden = closed;
    this.button.setAttribute("aria-expanded", String(!closed));
    if (!closed) this.onOpen();
  }
}
