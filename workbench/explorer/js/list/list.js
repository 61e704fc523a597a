/**
 * The matching quotes: a grid of which only what is in view stands in the page.
 *
 * The focus stays on the grid itself, which names the active row or the place within it: no
 * redrawing can take it away.
 *
 * @module
 */

import { h, unique } from "../dom.js";
import { Active, HEADINGS } from "./active.js";
import { Drawing } from "./drawing.js";
import { DrawnRows } from "./drawn.js";
import { watchPointer } from "./pointing.js";
import { Viewport } from "./viewport.js";
import { Walk } from "./walk.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Look } from "./cards.js" */
/** @import { Shown } from "./groups.js" */

/**
 * A row, or the heading of a group, that stays where it is while others come.
 *
 * @typedef {object} Held
 * @property {number} item
 * @property {number} y pixels below the view's top
 * @property {number} stop the place within the row, -1 for none
 */

/**
 * @typedef {object} Doings
 * @property {(row: number) => void} open
 * @property {(group: number) => void} fold
 * @property {(event: KeyboardEvent, row: number) => boolean} key whether it meant something to do
 *   with the active row
 */

export class QuoteList {
  /** What was pressed in the list stays where it is. @type {Held | null} */
  #held = null;
  /** @type {HTMLElement | null} */
  #headings = null;
  #drawn;
  #viewport;
  #active;
  #drawing;
  #walk;

  /**
   * @param {() => Texts} texts
   * @param {Look} look
   * @param {Doings} doings
   */
  constructor(texts, look, doings) {
    this.doings = doings;
    const name = unique("list");
    this.#drawn = new DrawnRows(texts, name, look);
    this.canvas = h("div", { class: "wb-canvas", role: "presentation" }, this.#drawn.element);
    this.element = h(
      "div",
      {
        class: "wb-list",
        role: "grid",
        tabindex: 0,
        "aria-label": "Matching quotes; Enter opens one in its article",
        scroll: () => this.#drawing.later(),
        keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
        focus: () => this.#focused(),
      },
      this.canvas,
    );
    watchPointer(this.element, {
      focus: () => this.focus(),
      hold: (position) => this.#hold(position),
      release: () => (this.#held = null),
      press: (position) => this.#pressRow(position),
    });
    this.#viewport = new Viewport(
      this.element,
      this.canvas,
      this.#drawn,
      () => this.#headings?.offsetHeight ?? 0,
    );
    this.#active = new Active(this.element, name, (position) => this.#rowAt(position));
    this.#drawing = new Drawing(this.#drawn, this.#viewport, this.#active);
    this.#walk = new Walk(this.#active, this.#drawn, this.#viewport, {
      reveal: (position, stop) => this.#reveal(position, stop),
      fold: (position) => this.#fold(position),
      open: (row) => doings.open(row),
    });
    this.resized = new ResizeObserver(() => this.#drawing.later());
    this.resized.observe(this.element);
    this.resized.observe(this.#drawn.element);
  }

  /**
   * How the rows look from the next `show` on.
   *
   * @param {Look} look
   * @param {HTMLElement | null} headings of columns, above the rows
   */
  use(look, headings) {
    this.#drawn.look = look;
    this.#drawn.above = headings ? 1 : 0;
    if (headings === this.#headings) return;
    this.#headings?.remove();
    this.#headings = headings;
    if (headings) this.element.prepend(headings);
    this.#active.clear();
  }

  /**
   * @param {Shown} shown
   * @param {Held | null} [held] by default what was pressed in the list, if anything was
   */
  show(shown, held = this.#held) {
    const { items, groups } = shown;
    this.#drawn.reset(shown);
    this.#drawing.reset();
    this.element.setAttribute("role", groups ? "treegrid" : "grid");
    this.element.setAttribute("aria-rowcount", String(items.length + this.#drawn.above));
    const position = held ? items.indexOf(held.item) : -1;
    if (held && position >= 0) return this.#showHeld(position, held);
    if (this.#active.position !== HEADINGS) this.#active.clear();
    this.#drawing.soon();
  }

  /** Rows whose texts are others now. @param {Set<number>} rows */
  refill(rows) {
    this.#drawn.refill(rows);
    this.#active.show();
    this.#drawing.later();
  }

  /** Where the user is, to be shown again in other rows. @returns {Held | null} */
  get here() {
    const { items } = this.#drawn;
    if (!items.length || !this.#viewport.seen()) return null;
    const { position, stop } = this.#active;
    const at = this.#viewport.shows(position) ? position : this.#viewport.first;
    const y = this.#viewport.yOf(at);
    return { item: items[at], y, stop: at === position ? stop : -1 };
  }

  /**
   * The row becomes the active one and comes into view.
   *
   * @param {number} row
   * @returns {boolean} false where it is not among the rows, or folded up
   */
  reveal(row) {
    const position = this.#drawn.items.indexOf(row);
    if (position >= 0) this.#reveal(position);
    return position >= 0;
  }

  focus() {
    this.element.focus({ preventScroll: true });
  }

  close() {
    this.#drawing.close();
    this.resized.disconnect();
  }

  /**
   * @param {number} position
   * @param {Held} held
   */
  #showHeld(position, { y, stop }) {
    if (this.#viewport.seen()) this.#viewport.drawWith(position, y);
    this.#active.go(position, stop);
    this.#drawing.later();
  }

  /**
   * @param {number} position
   * @param {number} [stop]
   */
  #reveal(position, stop = -1) {
    this.#active.go(position, stop);
    if (!this.#viewport.seen()) return;
    if (position !== HEADINGS) this.#viewport.bring(position);
    this.#drawing.now();
    this.#active.bringSideways();
  }

  #focused() {
    if (this.#active.none && this.#drawn.items.length) this.#active.go(this.#viewport.first);
  }

  /** @param {number} position */
  #rowAt(position) {
    return position === HEADINGS ? this.#headings : this.#drawn.at(position);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { items } = this.#drawn;
    if (!items.length) return;
    const { position } = this.#active;
    const row = items[position] ?? -1;
    if (!(row >= 0 && this.doings.key(event, row))) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!this.#walk.go(event.key)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {number} position of a group's heading */
  #fold(position) {
    this.#hold(position);
    this.doings.fold(-1 - this.#drawn.items[position]);
    this.#held = null;
  }

  /** @param {number} position whose row stays where it is */
  #hold(position) {
    const stop = this.#active.position === position ? this.#active.stop : -1;
    this.#held = { item: this.#drawn.items[position], y: this.#viewport.yOf(position), stop };
  }

  /** @param {number} position */
  #pressRow(position) {
    const item = this.#drawn.items[position];
    this.#active.go(position);
    if (item < 0) this.#fold(position);
    else this.doings.open(item);
  }
}
