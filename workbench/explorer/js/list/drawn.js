/**
 * The rows of a long list that stand in the page: in blocks, measured when they are drawn.
 *
 * @module
 */

import { h } from "../dom.js";
import { BlockHeights } from "./blocks.js";
import { groupHeading } from "./heading.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Look } from "./cards.js" */
/** @import { Shown } from "./groups.js" */

const BLOCK = 5;

export class DrawnRows {
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #blocks = new Map();
  /** @type {Shown} */
  #shown = { items: new Int32Array(), groups: null, sought: {} };

  /**
   * @param {() => Texts} texts
   * @param {string} name that the rows' ids begin with
   * @param {Look} look
   */
  constructor(texts, name, look) {
    this.textsNow = texts;
    this.name = name;
    this.look = look;
    this.element = h("div", { class: "wb-window", role: "presentation" });
    /** Rows of column headings above, which are counted with the others. */
    this.above = 0;
  }

  get texts() {
    return this.textsNow();
  }

  /** Rows, and below zero headings of groups. */
  get items() {
    return this.#shown.items;
  }

  get groups() {
    return this.#shown.groups;
  }

  /** @param {Shown} shown of which nothing is drawn yet */
  reset(shown) {
    this.#shown = shown;
    this.element.replaceChildren();
    this.#blocks.clear();
    const { length } = shown.items;
    const { rowPx } = this.look;
    this.#heights = new BlockHeights(Math.ceil(length / BLOCK), BLOCK * rowPx);
    const last = length % BLOCK;
    if (last) this.#heights.measure(new Map([[this.#heights.count - 1, last * rowPx]]));
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
    while (position < this.items.length - 1 && this.topOf(position) < y) position++;
    return Math.min(position, this.items.length - 1);
  }

  /**
   * Puts texts that have come where they are waited for, or says why they do not come.
   *
   * @param {number[]} positions
   */
  fill(positions) {
    for (const position of positions) {
      const element = this.at(position);
      const pending = element?.querySelector(".wb-pending");
      if (!element || !pending) continue;
      if (!this.#fill(element, this.items[position]) && this.texts.fault) {
        pending.textContent = this.texts.fault;
      }
    }
  }

  /**
   * Draws rows again whose texts are others now.
   *
   * @param {Set<number>} rows
   */
  refill(rows) {
    for (const position of this.positions) {
      const element = this.at(position);
      if (element && rows.has(this.items[position])) this.#fill(element, this.items[position]);
    }
  }

  /**
   * @param {number} index
   * @param {Element | null} next
   */
  #add(index, next) {
    const block = h("div", { class: "wb-block", role: "presentation" });
    for (const position of this.#positions(index)) block.append(this.#row(position));
    this.element.insertBefore(block, next);
    this.#blocks.set(index, block);
    return block;
  }

  /** @param {number} position */
  #row(position) {
    const item = this.items[position];
    const { groups } = this;
    const element = item < 0 && groups ? groupHeading(groups, -1 - item) : this.#empty(item);
    element.id = `${this.name}-${position}`;
    element.dataset.position = String(position);
    element.setAttribute("aria-rowindex", String(position + 1 + this.above));
    return element;
  }

  /** @param {number} row */
  #empty(row) {
    const level = this.groups ? 2 : null;
    const element = h("div", { role: "row", class: "wb-row", "aria-level": level });
    const words = this.texts.fault ?? "Loading …";
    if (!this.#fill(element, row)) element.append(this.look.pending(words));
    return element;
  }

  /**
   * @param {HTMLElement} element
   * @param {number} row
   */
  #fill(element, row) {
    const text = this.texts.get(row);
    if (text) element.replaceChildren(...this.look.cells(row, text, this.#shown.sought));
    return text !== undefined;
  }

  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.items.length - start);
    return Array.from({ length }, (_, i) => start + i);
  }
}
