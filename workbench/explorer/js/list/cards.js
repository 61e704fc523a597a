/**
 * The rows of the list as cards, each as high as its quote.
 *
 * @module
 */

import { h } from "../dom.js";
import { rowParts } from "./row.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { QuoteText } from "../types.js" */
/** @import { Valued } from "./only.js" */

/**
 * How the rows of a list look.
 *
 * @typedef {object} Look
 * @property {number} rowPx what a row is thought to be high until it is measured
 * @property {(words: string) => HTMLElement} pending a row whose text has not come, and why
 * @property {(row: number, text: QuoteText, sought: Sought) => HTMLElement[]} cells
 */

/** @type {number} */
const CARD_PX = 96;

export class Cards {
  rowPx = CARD_PX;

  /**
   * @param {(row: number) => string} who the facet of a row's speaker
   * @param {Valued} valued
   * @param {(row: number) => HTMLElement} actions
   */
  constructor(who, valued, actions) {
    this.who = who;
    this.valued = valued;
    this.actions = actions;
  }

  /** @param {string} words */
  pending(words) {
    return h("p", { class: "wb-quiet wb-pending", role: "gridcell" }, words);
  }

  /**
   * @param {number} row
   * @param {QuoteText} text
   * @param {Sought} sought
   */
  cells(row, text, sought) {
    const parts = rowParts(text, sought, this.who(row), this.valued);
    return [...parts, this.actions(row)].map((part) => {
      part.setAttribute("role", "gridcell");
      return part;
    });
  }
}
