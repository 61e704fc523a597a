/**
 * What of the list is in view, and that it stays there.
 *
 * Rows have unequal heights, which are only known once they are drawn; the rest is empty space of
 * the height it is thought to have. Whatever is corrected, the row at the top of the view stays
 * where it is.
 *
 * @module
 */

import { ScrollPlace } from "./scroll.js";

/** @import { DrawnRows } from "./drawn.js" */

/** Drawn above and below the view, so that scrolling does not meet emptiness. */
const MARGIN_PX = 500;
/** So many views' worth of rows fill one view, though rows be lower than they are thought to be. */
const SPARE = 1.2;
/** What has been measured may bring other rows into view; heights settle in two or three goes. */
const GOES = 4;

export class Viewport {
  #place = new ScrollPlace();
  /** The row at the view's top and how far below it the row begins. */
  #anchor = /** @type {{position: number, y: number} | null} */ (null);
  /** Whether the view is at the list's end, and stays there whatever grows above. */
  #atEnd = false;
  #hidden = false;
  #drawn;

  /**
   * @param {HTMLElement} element that is scrolled
   * @param {HTMLElement} canvas in it, as high as the list
   * @param {DrawnRows} drawn in the canvas
   * @param {() => number} above how many pixels of the view headings cover that stay at its top
   */
  constructor(element, canvas, drawn, above) {
    this.above = above;
    this.element = element;
    this.canvas = canvas;
    this.#drawn = drawn;
  }

  /** Back to the top, of other rows. */
  reset() {
    const { scroll, view } = this.#place;
    this.#place = new ScrollPlace();
    this.#place.view = view;
    this.#anchor = null;
    this.#atEnd = false;
    // Even where nothing moves it would have the page laid out at once.
    if (scroll) this.element.scrollTop = 0;
  }

  /**
   * Draws the rows that fill the view by the heights they are thought to have. Nothing is read from
   * the page, so that it is laid out once, with all else that a click changes.
   *
   * @returns {boolean} false where it is not known how high the view is
   */
  drawUnmeasured() {
    const place = this.#place;
    if (!place.view || this.#hidden) return false;
    place.total = this.#drawn.total;
    this.#drawn.draw(0, place.view * SPARE);
    this.canvas.style.height = `${place.height}px`;
    this.#placeRows();
    return true;
  }

  /** Draws what is in view. */
  draw() {
    this.#followScroll();
    for (let go = 0; go < GOES; go++) {
      const moved = this.#measure();
      if (go && !moved) break;
      this.#holdAnchor();
      this.#drawRows();
    }
    this.#settle(this.#place.stuck);
    this.#setAnchor();
  }

  /**
   * Draws what is in view where a row stands so many pixels below the view's top.
   *
   * @param {number} position
   * @param {number} y
   */
  drawWith(position, y) {
    this.#place.total = this.#drawn.total;
    this.#place.go(this.#drawn.topOf(position) - y);
    this.#drawRows();
    this.#anchor = { position, y };
    this.draw();
    this.#settle(true);
  }

  /** How far below the view's top a row stands. @param {number} position */
  yOf(position) {
    return this.#drawn.topOf(position) - this.#place.top;
  }

  /** The scrolling has come to rest. */
  rest() {
    this.#settle(true);
  }

  /**
   * A row comes into view, with as little movement as that takes.
   *
   * @param {number} position
   */
  bring(position) {
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
  }

  /** The row at the view's top. */
  get first() {
    return this.#drawn.firstFrom(this.#place.top);
  }

  /**
   * Whether whoever looks at the list sees a row.
   *
   * @param {number} position
   */
  shows(position) {
    const row = position < 0 ? null : this.#drawn.at(position);
    if (!row) return false;
    const top = this.#drawn.topOf(position);
    const { top: from, view } = this.#place;
    return top + row.offsetHeight > from && top < from + view;
  }

  /** How many rows fill the view. */
  get page() {
    const rows = this.#drawn.positions.length;
    const height = this.#drawn.element.getBoundingClientRect().height || 1;
    return Math.max(1, Math.floor(this.#place.view * rows / height) - 1);
  }

  /** @returns {boolean} false where it is hidden: nothing in it can be measured then */
  seen() {
    this.#place.view = Math.max(0, this.element.clientHeight - this.above());
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
}
