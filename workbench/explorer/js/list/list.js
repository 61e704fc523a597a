/**
 * The matching quotes: a list of which only what is in view stands in the page.
 *
 * Rows have unequal heights, which are only known once they are drawn; the rest is empty space of
 * the height it is thought to have. Whatever is corrected, the row at the top of the view stays
 * where it is.
 *
 * The focus stays on the list itself, which names its active row: no redrawing can take it away.
 *
 * @module
 */

import { h } from "../dom.js";
import { DrawnRows } from "./drawn.js";
import { target } from "./keys.js";
import { ScrollPlace } from "./scroll.js";
import { Supply } from "./supply.js";

/** @import { Texts } from "../kernel/texts.js" */

/** Drawn above and below the view, so that scrolling does not meet emptiness. */
const MARGIN_PX = 500;
/** What has been measured may bring other rows into view; heights settle in two or three goes. */
const GOES = 4;
const REST_MS = 160;

let lists = 0;

export class QuoteList {
  #place = new ScrollPlace();
  /** The row at the view's top and how far below it the row begins. */
  #anchor = /** @type {{position: number, y: number} | null} */ (null);
  /** Whether the view is at the list's end, and stays there whatever grows above. */
  #atEnd = false;
  #hidden = false;
  #active = -1;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #drawn;
  #supply;

  /**
   * @param {Texts} texts
   * @param {(position: number) => void} onOpen
   */
  constructor(texts, onOpen) {
    this.onOpen = onOpen;
    this.#drawn = new DrawnRows(texts, `wb-list-${++lists}`);
    this.#supply = new Supply(this.#drawn, () => this.#later());
    this.canvas = h("div", { class: "wb-canvas", role: "presentation" }, this.#drawn.element);
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
    this.resized.observe(this.#drawn.element);
  }

  /** @param {Uint32Array} rows in the order in which they are shown */
  show(rows) {
    this.#drawn.reset(rows);
    this.#supply.reset();
    this.#place = new ScrollPlace();
    this.#anchor = null;
    this.#atEnd = false;
    this.element.scrollTop = 0;
    this.#activate(-1);
    this.#draw();
  }

  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} position
   */
  reveal(position) {
    this.#activate(position);
    if (this.#seen()) this.#bringIntoView(position);
  }

  focus() {
    this.element.focus({ preventScroll: true });
  }

  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#supply.close();
    this.resized.disconnect();
  }

  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    if (!this.#seen()) return;
    this.#followScroll();
    for (let go = 0; go < GOES; go++) {
      const moved = this.#measure();
      if (go && !moved) break;
      this.#holdAnchor();
      this.#drawRows();
    }
    this.#settle(this.#place.stuck);
    this.#setAnchor();
    this.#showActive();
    this.#supply.ask();
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

  #measure() {
    const moved = this.#drawn.measure();
    this.#place.total = this.#drawn.total;
    return moved;
  }

  /** Puts the view where the row at its top is where it was. */
  #holdAnchor() {
    const place = this.#place;
    if (this.#anchor) place.go(this.#drawn.topOf(this.#anchor.position) - this.#anchor.y);
    else place.go(this.#atEnd ? place.lastTop : place.top);
  }

  #setAnchor() {
    const { top, lastTop } = this.#place;
    this.#atEnd = top > 0 && top >= lastTop;
    // At the ends the ends are held, whatever grows between them.
    if (top <= 0 || this.#atEnd) {
      this.#anchor = null;
      return;
    }
    const position = this.#drawn.firstFrom(top);
    this.#anchor = { position, y: this.#drawn.topOf(position) - top };
  }

  #drawRows() {
    const { top, view, height } = this.#place;
    this.#drawn.draw(top - MARGIN_PX, top + view + MARGIN_PX);
    this.canvas.style.height = `${height}px`;
    this.#placeRows();
  }

  #placeRows() {
    this.#drawn.element.style.top = `${this.#drawn.top - this.#place.shift}px`;
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
    this.#placeRows();
  }

  /** @param {number} position */
  #bringIntoView(position) {
    const place = this.#place;
    this.#followScroll();
    this.#anchor = null;
    this.#atEnd = false;
    if (!this.#drawn.at(position)) place.go(this.#drawn.topOf(position));
    for (let go = 0; go < GOES; go++) {
      this.#drawRows();
      const moved = this.#measure();
      const before = place.top;
      const top = this.#drawn.topOf(position);
      const bottom = top + (this.#drawn.at(position)?.offsetHeight ?? 0);
      if (bottom > place.top + place.view) place.go(bottom - place.view);
      if (top < place.top) place.go(top);
      if (!moved && place.top === before) break;
    }
    this.#settle(true);
    this.#setAnchor();
    this.#draw();
  }

  #focused() {
    if (this.#active < 0 && this.#drawn.rows.length) {
      this.#activate(this.#drawn.firstFrom(this.#place.top));
    }
  }

  /** Whether whoever looks at the list sees its active row. */
  #activeInView() {
    const row = this.#active < 0 ? null : this.#drawn.at(this.#active);
    if (!row) return false;
    const top = this.#drawn.topOf(this.#active);
    const { top: from, view } = this.#place;
    return top + row.offsetHeight > from && top < from + view;
  }

  /** @param {number} position */
  #activate(position) {
    this.#active = position;
    this.#showActive();
  }

  #showActive() {
    const before = this.#drawn.element.querySelector("[aria-selected=true]");
    before?.setAttribute("aria-selected", "false");
    const row = this.#active < 0 ? null : this.#drawn.at(this.#active);
    row?.setAttribute("aria-selected", "true");
    if (row) this.element.setAttribute("aria-activedescendant", row.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#drawn.rows.length) return;
    const last = this.#drawn.rows.length - 1;
    const now = this.#active;
    if (event.key === "Enter" || event.key === " ") {
      if (now >= 0) this.onOpen(now);
    } else {
      const to = target(event.key, now, last, () => this.#page());
      if (to === null) return;
      // Whoever has scrolled on with the wheel goes on from what is there to be seen.
      const ends = event.key === "Home" || event.key === "End";
      this.reveal(ends || this.#activeInView() ? to : this.#drawn.firstFrom(this.#place.top));
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** How many rows fill the view. */
  #page() {
    const rows = this.#drawn.positions.length;
    const height = this.#drawn.element.getBoundingClientRect().height || 1;
    return Math.max(1, Math.floor(this.#place.view * rows / height) - 1);
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
}
