/**
 * The picture of a chart: drawn by Plotly, which comes later, and clicked.
 *
 * @module
 */

import { h } from "../dom.js";

/** @import { Pick, Shown } from "./shown.js" */

export class Plot {
  /** @type {any} */
  #plotly = null;
  /** What the picture shows, which follows what was read a moment later. @type {Shown | null} */
  #shown = null;
  #draws = 0;
  #closed = false;

  /**
   * @param {string} name by which it goes until it is drawn
   * @param {(pick: Pick) => void} onPick
   */
  constructor(name, onPick) {
    this.onPick = onPick;
    /** In pixels, of the picture drawn last. */
    this.width = 0;
    this.canvas = /** @type {any} */ (h("div", { class: "wb-plot" }));
    this.element = h("div", { class: "wb-picture", role: "img", "aria-label": name }, this.canvas);
  }

  /** Whether it can be drawn. */
  get ready() {
    return this.#plotly !== null;
  }

  /** Whether something was ever drawn. */
  get drawn() {
    return this.#draws > 0;
  }

  /** Whether its place has become wider or narrower since. */
  get misfits() {
    const { clientWidth } = this.element;
    return this.width > 0 && clientWidth > 0 && Math.abs(clientWidth - this.width) > 1;
  }

  /** @param {any} plotly null where it is not to be had */
  use(plotly) {
    this.#plotly = plotly;
  }

  /**
   * @param {Shown} shown
   * @param {any} figure of it
   * @param {number} width of the figure in pixels
   * @returns {Promise<boolean>} false where it cannot be drawn
   */
  async draw(shown, { data, layout, config }, width) {
    try {
      await this.#plotly.react(this.canvas, data, layout, config);
    } catch (error) {
      console.error(error);
      return false;
    }
    // Closed meanwhile: what was drawn after that is nobody's.
    if (this.#closed) {
      this.#plotly.purge(this.canvas);
      return true;
    }
    if (!this.drawn) this.#listen();
    this.#draws++;
    this.#shown = shown;
    this.width = width;
    this.element.dataset.drawn = String(this.#draws);
    return true;
  }

  close() {
    this.#closed = true;
    if (this.drawn) this.#plotly?.purge(this.canvas);
  }

  #listen() {
    this.canvas.on("plotly_click", (/** @type {any} */ event) => {
      const pick = this.#pickOf(event.points[0]);
      if (pick) this.onPick(pick);
    });
    this.canvas.on("plotly_hover", () => this.canvas.classList.add("wb-over"));
    this.canvas.on("plotly_unhover", () => this.canvas.classList.remove("wb-over"));
  }

  /**
   * What the mark under the pointer stands for.
   *
   * @param {{pointNumber: number, data: {meta?: number}}} point
   * @returns {Pick | null}
   */
  #pickOf({ pointNumber, data }) {
    if (!this.#shown) return null;
    const { marks, series, behind, level } = this.#shown;
    const { numbers, pick } = series[data.meta ?? 0] ?? {};
    // Where there is nothing at all, as in a silent month, there is nothing to filter by.
    const some = numbers?.[pointNumber] || behind?.[pointNumber] || level?.[pointNumber];
    return some ? { ...marks[pointNumber].pick, ...pick } : null;
  }
}
