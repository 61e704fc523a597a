/**
 * When the rows are drawn: at most once a frame, and again when their texts have come.
 *
 * @module
 */

import { Supply } from "./supply.js";

/** @import { Active } from "./active.js" */
/** @import { DrawnRows } from "./drawn.js" */
/** @import { Viewport } from "./viewport.js" */

/** Scrolling that has paused for so long has come to rest. */
const REST_MS = 160;

export class Drawing {
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #supply;
  #viewport;
  #active;

  /**
   * @param {DrawnRows} drawn
   * @param {Viewport} viewport
   * @param {Active} active
   */
  constructor(drawn, viewport, active) {
    this.#supply = new Supply(drawn, () => this.later());
    this.#viewport = viewport;
    this.#active = active;
  }

  /** Other rows are to be drawn. */
  reset() {
    this.#supply.reset();
    this.#viewport.reset();
  }

  now() {
    if (!this.#viewport.seen()) return;
    this.#viewport.draw();
    this.#active.show();
    this.#supply.ask();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#viewport.rest(), REST_MS);
  }

  later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.now());
  }

  /** The first rows now, without measuring anything; the rest after the frame that shows them. */
  soon() {
    if (!this.#viewport.drawUnmeasured()) return this.now();
    this.#supply.ask();
    // A frame that is asked for now is the one that shows these rows: the rest is for the next.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.later());
  }

  close() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#supply.close();
  }
}
