/**
 * The rows of a long list that stand in the page: in blocks, measured when they are drawn.
 *
 * @module
 */

import { h } from "../dom.js";
import { BlockHeights } from "./blocks.js";
import { emptyRow, fillRow } from "./row.js";

/** @import { Texts } from "../kernel/texts.js" */

const BLOCK = 10;
/** What a row is thought to be high until it is measured. */
export const ROW_PX = 96;

export class DrawnRows {
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #blocks = new Map();

  /**
   * @param {Texts} texts
   * @param {string} name that the rows' ids begin with
   */
  constructor(texts, name) {
    this.texts = texts;
    this.name = name;
    this.element = h("div", { class: "wb-window", role: "presentation" });
    /** @type {Uint32Array} */
    this.rows = new Uint32Array();
    /** @type {string[]} */
    this.phrases = [];
  }

  /**
   * @param {Uint32Array} rows none of which is drawn yet
   * @param {string[]} phrases to mark in them
   */
  reset(rows, phrases) {
    this.rows = rows;
    this.phrases = phrases;
    this.element.replaceChildren();
    this.#blocks.clear();
    this.#heights = new BlockHeights(Math.ceil(rows.length / BLOCK), BLOCK * ROW_PX);
    const last = rows.length % BLOCK;
    if (last) this.#heights.measure(new Map([[this.#heights.count - 1, last * ROW_PX]]));
  }

  /** The height of all rows together, as far as it is known. */
  get total() {
    return this.#heights.total;
  }

  /** Where the first drawn row begins. */
  get top() {
    return this.#blocks.size ? this.#heights.tops[Math.min(...this.#blocks.keys())] : 0;
  }

  /** All drawn positions, in no order. */
  get positions() {
    return [...this.#blocks.keys()].flatMap((index) => this.#positions(index));
  }

  /**
   * Draws what touches a stretch of the list and takes away what does not.
   *
   * @param {number} from
   * @param {number} to
   */
  draw(from, to) {
    const [first, end] = this.#heights.within(from, to);
    for (const [index, block] of this.#blocks) {
      if (index >= first && index < end) continue;
      block.remove();
      this.#blocks.delete(index);
    }
    let next = /** @type {Element | null} */ (null);
    for (let index = end - 1; index >= first; index--) {
      next = this.#blocks.get(index) ?? this.#add(index, next);
    }
  }

  /** @returns {boolean} whether a height was not what it was thought to be */
  measure() {
    const measured = new Map();
    for (const [index, block] of this.#blocks) {
      const { height } = block.getBoundingClientRect();
      if (height) measured.set(index, height);
    }
    return this.#heights.measure(measured);
  }

  /**
   * @param {number} position
   * @returns {HTMLElement | null} null where it is not drawn
   */
  at(position) {
    const block = this.#blocks.get(Math.floor(position / BLOCK));
    return /** @type {HTMLElement | null} */ (block?.children[position % BLOCK] ?? null);
  }

  /**
   * Where a row begins; a guess where it is not drawn.
   *
   * @param {number} position
   */
  topOf(position) {
    const index = Math.floor(position / BLOCK);
    const { tops, heights } = this.#heights;
    const row = this.at(position);
    if (!row) return tops[index] + heights[index] * (position % BLOCK) / BLOCK;
    const block = /** @type {HTMLElement} */ (row.parentElement);
    return tops[index] + row.getBoundingClientRect().top - block.getBoundingClientRect().top;
  }

  /**
   * The first row that begins at or below a place; the last one where none does.
   *
   * @param {number} y
   */
  firstFrom(y) {
    let position = this.#heights.within(y, y)[0] * BLOCK;
    while (position < this.rows.length - 1 && this.topOf(position) < y) position++;
    return Math.min(position, this.rows.length - 1);
  }

  /**
   * Puts texts that have come where they are waited for, or says why they do not come.
   *
   * @param {number[]} positions
   */
  fill(positions) {
    for (const position of positions) {
      const row = this.at(position);
      const pending = row?.querySelector(".wb-pending");
      if (!row || !pending) continue;
      const text = this.texts.get(this.rows[position]);
      if (text) fillRow(row, text, this.phrases);
      else if (this.texts.fault) pending.textContent = this.texts.fault;
    }
  }

  /**
   * @param {number} index
   * @param {Element | null} next
   */
  #add(index, next) {
    const block = h("div", { class: "wb-block", role: "presentation" });
    const words = this.texts.fault ?? "Loading …";
    for (const position of this.#positions(index)) {
      const row = emptyRow(position, this.rows.length, `${this.name}-${position}`, words);
      const text = this.texts.get(this.rows[position]);
      if (text) fillRow(row, text, this.phrases);
      block.append(row);
    }
    this.element.insertBefore(block, next);
    this.#blocks.set(index, block);
    return block;
  }

  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.rows.length - start);
    return Array.from({ length }, (_, i) => start + i);
  }
}
