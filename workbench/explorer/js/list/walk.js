/**
 * Where keys lead in the grid of quotes: from row to row, into a row and along it, to the headings
 * of columns and of groups.
 *
 * @module
 */

import { deedOf, ROW, ROWS } from "../keys.js";
import { HEADINGS } from "./active.js";
import { target } from "./keys.js";

/** @import { Active } from "./active.js" */
/** @import { DrawnRows } from "./drawn.js" */
/** @import { Viewport } from "./viewport.js" */

/**
 * @typedef {object} Ways
 * @property {(position: number, stop?: number) => void} reveal a row, or a place within it
 * @property {(position: number) => void} fold the group of a heading, or unfold it
 * @property {(row: number) => void} open
 */

export class Walk {
  #active;
  #drawn;
  #viewport;

  /**
   * @param {Active} active
   * @param {DrawnRows} drawn
   * @param {Viewport} viewport
   * @param {Ways} ways
   */
  constructor(active, drawn, viewport, ways) {
    this.#active = active;
    this.#drawn = drawn;
    this.#viewport = viewport;
    this.ways = ways;
  }

  /**
   * @param {string} key
   * @returns {boolean} whether it leads anywhere
   */
  go(key) {
    const does = deedOf(ROW, { key });
    if (does === "press") this.#press();
    else if (does === "into") this.#right();
    else if (does === "out") this.#left();
    else return (this.#active.stop >= 0 && this.#withinRow(key)) || this.#upOrDown(key);
    return true;
  }

  #press() {
    const { position, element } = this.#active;
    if (element?.matches("button")) element.click();
    else if (this.#isGroup) this.ways.fold(position);
    else if (position >= 0) this.ways.open(this.#drawn.items[position]);
  }

  #right() {
    const { position, stop, stops } = this.#active;
    if (!this.#isGroup) this.ways.reveal(position, Math.min(stop + 1, stops.length - 1));
    else if (this.#isFolded) this.ways.fold(position);
    else this.ways.reveal(position + 1);
  }

  #left() {
    const { position, stop } = this.#active;
    if (this.#isGroup) {
      if (!this.#isFolded) this.ways.fold(position);
    } else if (stop > 0 || (stop === 0 && position !== HEADINGS)) {
      this.ways.reveal(position, stop - 1);
    } else if (this.#drawn.groups && position >= 0) this.ways.reveal(this.#groupOf(position));
  }

  /** @param {string} key */
  #withinRow(key) {
    const { position, stops } = this.#active;
    const does = deedOf(ROWS, { key });
    const leaves = deedOf(ROW, { key }) === "leave" && position !== HEADINGS;
    if (does === "first") this.ways.reveal(position, 0);
    else if (does === "last") this.ways.reveal(position, stops.length - 1);
    else if (leaves) this.ways.reveal(position);
    else return false;
    return true;
  }

  /** @param {string} key */
  #upOrDown(key) {
    const now = this.#active.position;
    const last = this.#drawn.items.length - 1;
    const to = target(key, now, last, () => this.#viewport.page);
    if (to === null) return false;
    const does = deedOf(ROWS, { key });
    if (does === "before" && now <= 0 && this.#drawn.above) {
      this.ways.reveal(HEADINGS, Math.max(0, this.#active.across(HEADINGS)));
      return true;
    }
    // Whoever has scrolled on with the wheel goes on from what is there to be seen.
    const ends = does === "first" || does === "last";
    const known = ends || now === HEADINGS || this.#viewport.shows(now);
    const next = known ? to : this.#viewport.first;
    // What lies below is known once it is drawn.
    const stop = this.#active.stop >= 0;
    if (stop && this.#viewport.seen()) this.#viewport.bring(next);
    this.ways.reveal(next, stop ? this.#active.across(next) : -1);
    return true;
  }

  get #isGroup() {
    return this.#drawn.items[this.#active.position] < 0;
  }

  get #isFolded() {
    const group = -1 - this.#drawn.items[this.#active.position];
    return this.#drawn.groups?.folded(group) ?? false;
  }

  /** @param {number} position of a row, whose group's heading stands somewhere above it */
  #groupOf(position) {
    let heading = position;
    while (this.#drawn.items[heading] >= 0) heading--;
    return heading;
  }
}
