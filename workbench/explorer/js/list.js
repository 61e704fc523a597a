/**
 * The matching quotes: a list of which only what is in view stands in the page.
 *
 * Rows come in blocks of unequal height. Blocks near the view are drawn and measured; the rest is
 * empty space of the height it is thought to have, corrected as blocks are seen. Whatever is
 * corrected, the row at the top of the view stays where it is.
 *
 * The focus stays on the list itself, which names its active row: no redrawing can take it away.
 *
 * @module
 */

import { BlockHeights } from "./blocks.js";
import { h } from "./dom.js";
import { emptyRow, fillRow } from "./row.js";
import { ScrollPlace } from "./scroll.js";

/** @import { Texts } from "./texts.js" */

const BLOCK = 10;
const ROW_PX = 96;
/** Drawn above and below the view, so that scrolling does not meet emptiness. */
const MARGIN_PX = 500;
/** What has been measured may bring other blocks into view; heights settle in two or three goes. */
const GOES = 4;
/** Nobody reads while the list flies by: texts are asked for when it slows down. */
const ASK_MS = 60;
const REST_MS = 160;

let lists = 0;

export class QuoteList {
  /** @type {Uint32Array} */
  #rows = new Uint32Array();
  #heights = new BlockHeights(0, 0);
  #place = new ScrollPlace();
  /** @type {Map<number, HTMLElement>} */
  #drawn = new Map();
  /** The first row in view and how far below the view's top it begins. */
  #anchor = /** @type {{position: number, y: number} | null} */ (null);
  #active = -1;
  #frame = 0;
  /** Whether the view is at the list's end, and stays there whatever grows above. */
  #atEnd = false;
  #hidden = false;
  #loading = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #asking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #name = `wb-list-${++lists}`;

  /**
   * @param {Texts} texts
   * @param {(position: number) => void} onOpen
   */
  constructor(texts, onOpen) {
    this.texts = texts;
    this.onOpen = onOpen;
    this.window = h("div", { class: "wb-window", role: "presentation" });
    this.canvas = h("div", { class: "wb-canvas", role: "presentation" }, this.window);
    this.element = h(
      "div",
      {
        class: "wb-list",
        role: "listbox",
        tabindex: 0,
        "aria-label": "Matching quotes; Enter opens one in its article",
        scroll: () => this.#later(),
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
        click: (/** @type {MouseEvent} */ event) => this.#click(event),
        focus: () => this.#focused(),
      },
      this.canvas,
    );
    this.resized = new ResizeObserver(() => this.#later());
    this.resized.observe(this.element);
    this.resized.observe(this.window);
  }

  /** @param {Uint32Array} rows in the order in which they are shown */
  show(rows) {
    this.#rows = rows;
    this.#clear();
    this.#heights = new BlockHeights(Math.ceil(rows.length / BLOCK), BLOCK * ROW_PX);
    const last = rows.length % BLOCK;
    if (last) this.#heights.measure(new Map([[this.#heights.count - 1, last * ROW_PX]]));
    this.#activate(-1);
    this.#place = new ScrollPlace();
    this.#atEnd = false;
    this.element.scrollTop = 0;
    clearTimeout(this.#asking);
    this.#asking = undefined;
    this.texts.fault = null;
    this.#draw();
  }

  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} position
   */
  reveal(position) {
    this.#activate(position);
    this.#bringIntoView(position);
  }

  focus() {
    this.element.focus({ preventScroll: true });
  }

  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#asking);
    clearTimeout(this.#resting);
    this.resized.disconnect();
  }

  #clear() {
    this.window.replaceChildren();
    this.#drawn.clear();
    this.#anchor = null;
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const place = this.#place;
    if (!this.#seen()) return;
    this.#followScroll();
    for (let go = 0; go < GOES; go++) {
      const moved = this.#measure();
      if (go && !moved) break;
      this.#holdAnchor();
      this.#drawBlocks();
    }
    this.#settle(place.stuck);
    this.#setAnchor();
    this.#showActive();
    this.#ask();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#settle(true), REST_MS);
  }

  /** @returns {boolean} false where it is hidden: nothing in it can be measured then */
  #seen() {
    this.#place.view = this.element.clientHeight;
    if (!this.#place.view) this.#hidden = true;
    else if (this.#hidden) {
      // Browsers forget how far a hidden element was scrolled.
      this.#hidden = false;
      this.element.scrollTop = this.#place.scroll;
      this.#place.scroll = this.element.scrollTop;
    }
    return !this.#hidden;
  }

  #followScroll() {
    const { scrollTop } = this.element;
    if (scrollTop === this.#place.scroll) return;
    const by = this.#place.moved(scrollTop);
    this.#atEnd = this.#place.top >= this.#place.lastTop;
    if (!this.#anchor) return;
    if (Number.isFinite(by)) this.#anchor.y -= by;
    else this.#anchor = null;
  }

  /** @returns {boolean} whether a height was not what it was thought to be */
  #measure() {
    const measured = new Map();
    for (const [index, block] of this.#drawn) {
      const { height } = block.getBoundingClientRect();
      if (height) measured.set(index, height);
    }
    const moved = this.#heights.measure(measured);
    this.#place.total = this.#heights.total;
    return moved;
  }

  /** Puts the view where the row at its top is where it was. */
  #holdAnchor() {
    if (!this.#anchor) {
      this.#place.go(this.#atEnd ? this.#place.lastTop : this.#place.top);
      return;
    }
    const top = this.#topOf(this.#anchor.position);
    if (top !== null) this.#place.go(top - this.#anchor.y);
  }

  #setAnchor() {
    const { top, lastTop } = this.#place;
    this.#anchor = null;
    this.#atEnd = top > 0 && top >= lastTop;
    // At the ends the ends are held, whatever grows between them.
    if (top <= 0 || this.#atEnd) return;
    const [block] = this.#heights.within(top, top);
    for (const position of this.#positions(block)) {
      const y = (this.#topOf(position) ?? 0) - top;
      if (this.#anchor && y > 0) return;
      this.#anchor = { position, y };
    }
  }

  /**
   * Where a drawn row begins in the list's pixels; null for others.
   *
   * @param {number} position
   */
  #topOf(position) {
    const index = Math.floor(position / BLOCK);
    const block = this.#drawn.get(index);
    const row = this.#rowAt(position);
    if (!block || !row) return null;
    const inside = row.getBoundingClientRect().top - block.getBoundingClientRect().top;
    return this.#heights.tops[index] + inside;
  }

  /**
   * @param {number} position
   * @returns {HTMLElement | null}
   */
  #rowAt(position) {
    const block = this.#drawn.get(Math.floor(position / BLOCK));
    return /** @type {HTMLElement | null} */ (block?.children[position % BLOCK] ?? null);
  }

  #drawBlocks() {
    const { top, view } = this.#place;
    const [first, end] = this.#heights.within(top - MARGIN_PX, top + view + MARGIN_PX);
    for (const [index, block] of this.#drawn) {
      if (index >= first && index < end) continue;
      block.remove();
      this.#drawn.delete(index);
    }
    let next = /** @type {Element | null} */ (null);
    for (let index = end - 1; index >= first; index--) {
      next = this.#drawn.get(index) ?? this.#add(index, next);
    }
    this.canvas.style.height = `${this.#place.height}px`;
    this.#placeWindow();
  }

  #placeWindow() {
    const first = Math.min(...this.#drawn.keys());
    if (!Number.isFinite(first)) return;
    this.window.style.top = `${this.#heights.tops[first] - this.#place.shift}px`;
  }

  /**
   * Puts the element where it belongs for the place in the list; what is in view stays in view.
   *
   * @param {boolean} now
   */
  #settle(now) {
    const place = this.#place;
    if (!now || !place.view || Math.abs(place.wanted - place.scroll) < 1) return;
    this.element.scrollTop = place.wanted;
    place.scroll = this.element.scrollTop;
    this.#placeWindow();
  }

  /**
   * @param {number} index
   * @param {Element | null} next
   */
  #add(index, next) {
    const block = h("div", { class: "wb-block", role: "presentation" });
    const words = this.texts.fault ?? "Loading …";
    for (const position of this.#positions(index)) {
      const row = emptyRow(position, this.#rows.length, `${this.#name}-${position}`, words);
      const text = this.texts.get(this.#rows[position]);
      if (text) fillRow(row, text);
      block.append(row);
    }
    this.window.insertBefore(block, next);
    this.#drawn.set(index, block);
    return block;
  }

  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.#rows.length - start);
    return Array.from({ length }, (_, i) => start + i);
  }

  /** One question at a time: a kernel that is busy would else find a long queue of them. */
  #ask() {
    if (this.#loading || this.texts.fault !== null || !this.#lacking().length) return;
    this.#asking ??= setTimeout(() => this.#load(), 0);
  }

  /** The drawn positions whose texts are not here. */
  #lacking() {
    return [...this.#drawn.keys()].flatMap((index) => this.#positions(index))
      .filter((position) => !this.texts.get(this.#rows[position]));
  }

  async #load() {
    const rows = this.#rows;
    const positions = this.#lacking();
    this.#loading = true;
    try {
      await this.texts.load(positions.map((position) => rows[position]));
    } catch (error) {
      this.texts.fault = /** @type {Error} */ (error).message;
    }
    this.#loading = false;
    // Meanwhile other filters may have put other rows in their place.
    if (rows === this.#rows) positions.forEach((position) => this.#fill(position));
    this.#asking = setTimeout(() => {
      this.#asking = undefined;
      this.#later();
    }, ASK_MS);
    this.#later();
  }

  /** @param {number} position */
  #fill(position) {
    const row = this.#rowAt(position);
    const pending = row?.querySelector(".wb-pending");
    if (!row || !pending) return;
    const text = this.texts.get(this.#rows[position]);
    if (text) fillRow(row, text);
    else if (this.texts.fault) pending.textContent = this.texts.fault;
  }

  #focused() {
    if (this.#active < 0 && this.#rows.length) this.#activate(this.#firstInView());
  }

  /** The first row that is wholly in view. */
  #firstInView() {
    const { top } = this.#place;
    const first = this.#heights.within(top, top)[0] * BLOCK;
    for (let position = first; this.#rowAt(position); position++) {
      if (/** @type {number} */ (this.#topOf(position)) >= top) return position;
    }
    return Math.min(first, this.#rows.length - 1);
  }

  /** Whether whoever looks at the list sees its active row. */
  #activeInView() {
    const row = this.#active < 0 ? null : this.#rowAt(this.#active);
    const top = this.#topOf(this.#active);
    const { top: from, view } = this.#place;
    return row !== null && top !== null && top + row.offsetHeight > from && top < from + view;
  }

  /** @param {number} position */
  #activate(position) {
    this.#active = position;
    this.#showActive();
  }

  #showActive() {
    this.window.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    const row = this.#active < 0 ? null : this.#rowAt(this.#active);
    row?.setAttribute("aria-selected", "true");
    if (row) this.element.setAttribute("aria-activedescendant", row.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#rows.length) return;
    const last = this.#rows.length - 1;
    const now = this.#active;
    if (event.key === "Enter" || event.key === " ") {
      if (now >= 0) this.onOpen(now);
    } else {
      const to = target(event.key, now, last, () => this.#page());
      if (to === null) return;
      // Whoever has scrolled on with the wheel goes on from what is there to be seen.
      const ends = event.key === "Home" || event.key === "End";
      this.reveal(ends || this.#activeInView() ? to : this.#firstInView());
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** How many rows fill the view. */
  #page() {
    const rows = [...this.#drawn.values()].flatMap((block) => [...block.children]);
    const height = rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0);
    return Math.max(1, Math.floor(this.#place.view * rows.length / (height || 1)) - 1);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest(".wb-row"));
    // Whoever marks words in order to copy them does not want to open anything.
    if (!row || !getSelection()?.isCollapsed) return;
    const position = Number(row.dataset.position);
    this.#activate(position);
    this.onOpen(position);
  }

  /** @param {number} position */
  #bringIntoView(position) {
    const place = this.#place;
    if (!this.#seen()) return;
    this.#followScroll();
    this.#anchor = null;
    this.#atEnd = false;
    if (!this.#rowAt(position)) {
      const block = Math.floor(position / BLOCK);
      const share = (position % BLOCK) / BLOCK;
      place.go(this.#heights.tops[block] + share * this.#heights.heights[block]);
    }
    for (let go = 0; go < GOES; go++) {
      this.#drawBlocks();
      const moved = this.#measure();
      const top = this.#topOf(position) ?? place.top;
      const bottom = top + (this.#rowAt(position)?.offsetHeight ?? 0);
      const before = place.top;
      if (bottom > place.top + place.view) place.go(bottom - place.view);
      if (top < place.top) place.go(top);
      if (!moved && place.top === before) break;
    }
    this.#settle(true);
    this.#setAnchor();
    this.#draw();
  }
}

/**
 * The row that a key leads to; null for keys of no meaning here.
 *
 * @param {string} key
 * @param {number} now -1 where no row is active
 * @param {number} last
 * @param {() => number} page
 * @returns {number | null}
 */
export function target(key, now, last, page) {
  /** @type {{[key: string]: () => number}} */
  const moves = {
    ArrowDown: () => now + 1,
    ArrowUp: () => now - 1,
    PageDown: () => now + page(),
    PageUp: () => now - page(),
    Home: () => 0,
    End: () => last,
  };
  return Object.hasOwn(moves, key) ? Math.min(Math.max(0, moves[key]()), last) : null;
}
