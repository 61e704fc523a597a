/**
 * Beside the article: what was done to the opened quote, and what can be done.
 *
 * It stays in the page while quotes come and go, so that the focus stays on its buttons.
 *
 * @module
 */

import { h } from "../dom.js";
import { CORRECTING, keyFor } from "../keys.js";
import { trail } from "./words.js";

/** @import { QuoteText } from "../types.js" */
/** @import { Desk } from "./desk.js" */

export class Aside {
  #row = -1;

  /** @param {Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.star = this.#button("Bookmark", "bookmark", (row) => desk.bookmark(row));
    this.noteButton = this.#button("Note", "note", (row) => desk.note(row));
    this.confirmed = this.#button("Right", "confirm", (row) => desk.confirm(row));
    this.buttons = h(
      "div",
      { class: "wb-deeds", role: "group", "aria-label": "Correct the opened quote" },
      this.confirmed,
      this.#button("Correct …", "edit", (row) => desk.edit(row)),
      this.#button("Not a quote", "reject", (row) => desk.reject(row)),
      this.noteButton,
      this.star,
    );
    this.trail = h("div", {});
    this.why = h("p", { class: "wb-quiet" });
    this.element = h(
      "div",
      { class: "wb-aside" },
      h("h4", {}, "Corrections"),
      this.trail,
      this.buttons,
      this.why,
    );
  }

  /**
   * @param {number} row
   * @param {QuoteText | undefined} text undefined where it has not come
   */
  show(row, text) {
    this.#row = row;
    const done = text ? trail(text) : null;
    const { can, corrections: { here } } = this.desk;
    this.trail.replaceChildren(...(done ? [done] : []));
    this.buttons.hidden = !can;
    this.element.hidden = !can && !done && !here.why_not;
    this.why.textContent = can ? "" : here.why_not ?? "";
    this.why.hidden = can || !here.why_not;
    this.star.setAttribute("aria-pressed", String(text?.bookmarked ?? false));
    this.confirmed.setAttribute("aria-pressed", String(text?.reviewed ?? false));
  }

  /**
   * @param {string} words
   * @param {"confirm" | "edit" | "reject" | "note" | "bookmark"} does
   * @param {(row: number) => void} click
   */
  #button(words, does, click) {
    const [key] = keyFor(CORRECTING, does).keys;
    return h(
      "button",
      {
        type: "button",
        class: "wb-step wb-deed-button",
        "aria-keyshortcuts": key,
        title: `Key ${key}`,
        click: () => click(this.#row),
      },
      words,
      h("kbd", { "aria-hidden": "true" }, key),
    );
  }
}
