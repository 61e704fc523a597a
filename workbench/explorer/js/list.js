/**
 * The matching quotes: a list of which only what is in view stands in the page.
 *
 * Rows come in blocks of unequal height. Blocks near the view are drawn and measured; the rest is
 * empty space of the height it is thought to have, corrected as blocks are seen.
 *
 * @module
 */

import { BlockHeights } from "./blocks.js";
import { h, number } from "./dom.js";
import { emptyRow, fillRow } from "./row.js";

/** @import { Page } from "./types.js" */

const BLOCK = 20;
const ROW_PX = 88;
/** Drawn above and below the view, so that scrolling does not meet emptiness. */
const MARGIN_PX = 600;
/** Browsers cut elements off at 17 to 33 million pixels; nobody reads on that far. */
const MOST = 100_000;

export class QuoteList {
  /** @type {Uint32Array} */
  #rows = new Uint32Array();
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #drawn = new Map();
  /** @type {Set<number>} */
  #open = new Set();
  #frame = 0;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.texts = page.session.texts;
    this.before = h("div", { class: "wb-space", role: "presentation" });
    this.after = h("div", { class: "wb-space", role: "presentation" });
    this.scroller = h(
      "div",
      {
        class: "wb-list",
        role: "list",
        tabindex: 0,
        "aria-label": "Matching quotes",
        scroll: () => this.#later(),
      },
      this.before,
      this.after,
    );
    this.cut = h("p", { class: "wb-quiet wb-cut" });
    this.element = h("div", { class: "wb-lists" }, this.scroller, this.cut);
    this.element.style.setProperty("--wb-needed", `${page.table.rows * ROW_PX}px`);
    this.resized = new ResizeObserver(() => this.#later());
    this.resized.observe(this.scroller);
  }

  update() {
    this.#show(this.page.session.result.matching);
  }

  close() {
    cancelAnimationFrame(this.#frame);
    this.resized.disconnect();
  }

  /** @param {Uint32Array} rows */
  #show(rows) {
    this.#rows = rows.length > MOST ? rows.subarray(0, MOST) : rows;
    this.cut.hidden = rows.length <= MOST;
    this.cut.textContent =
      `The list holds the first ${number(MOST)} of ${number(rows.length)} quotes; ` +
      "add a filter to reach the others.";
    this.#drawn.forEach((block) => this.#drop(block));
    this.#drawn.clear();
    this.#heights = new BlockHeights(Math.ceil(this.#rows.length / BLOCK), BLOCK * ROW_PX);
    this.scroller.scrollTop = 0;
    this.#draw();
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#measure();
    const top = this.scroller.scrollTop;
    const [first, end] = this.#heights.within(
      top - MARGIN_PX,
      top + (this.scroller.clientHeight || MARGIN_PX) + MARGIN_PX,
    );
    for (const [index, block] of this.#drawn) {
      if (index >= first && index < end) continue;
      this.#drop(block);
      this.#drawn.delete(index);
    }
    let next = /** @type {Element} */ (this.after);
    for (let index = end - 1; index >= first; index--) {
      next = this.#drawn.get(index) ?? this.#add(index, next);
    }
    this.#measure();
    this.before.style.height = `${this.#heights.tops[first] ?? 0}px`;
    this.after.style.height = `${this.#heights.total - (this.#heights.tops[end] ?? 0)}px`;
  }

  #measure() {
    const measured = new Map();
    for (const [index, block] of this.#drawn) {
      const { height } = block.getBoundingClientRect();
      if (height) measured.set(index, height);
    }
    this.#heights.measure(measured);
  }

  /** @param {HTMLElement} block */
  #drop(block) {
    this.resized.unobserve(block);
    block.remove();
  }

  /**
   * @param {number} index
   * @param {Element} next
   */
  #add(index, next) {
    const block = h("div", { class: "wb-block", role: "presentation" });
    const positions = this.#positions(index);
    block.append(...positions.map((at) => emptyRow(at, this.#rows.length)));
    this.#fill(block, positions);
    this.scroller.insertBefore(block, next);
    this.#drawn.set(index, block);
    this.resized.observe(block);
    this.#load(block, positions);
    return block;
  }

  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.#rows.length - start);
    return Array.from({ length }, (_, i) => start + i);
  }

  /**
   * @param {HTMLElement} block
   * @param {number[]} positions
   */
  async #load(block, positions) {
    const rows = this.#rows;
    try {
      const arrived = await this.texts.load(positions.map((at) => rows[at]));
      // Meanwhile other filters may have put other rows in this block's place.
      if (arrived && block.isConnected && rows === this.#rows) this.#fill(block, positions);
    } catch {
      // The widget has gone, and the list with it.
    }
  }

  /**
   * @param {HTMLElement} block
   * @param {number[]} positions
   */
  #fill(block, positions) {
    positions.forEach((at, i) => {
      const row = this.#rows[at];
      const text = this.texts.get(row);
      if (!text) return;
      const element = /** @type {HTMLElement} */ (block.children[i]);
      fillRow(element, text, this.#open.has(row), (open) => {
        if (open) this.#open.add(row);
        else this.#open.delete(row);
        this.#fill(block, [...positions]);
        element.querySelector("button")?.focus();
      });
    });
  }
}
