/**
 * The confidence: how many quotes there are of each, and the least that is asked for.
 *
 * @module
 */

import { count, h, number } from "../dom.js";
import { withArgument } from "../filter/filter.js";
import { Folded } from "./folded.js";

/** @import { Filters, Page, Result } from "../types.js" */

/** Bars of 0.05: as the slider's marks stand. */
const BARS = 20;

export class ConfidenceView {
  /** @type {{of: Float32Array, codes: Uint8Array} | null} */
  #codes = null;
  #frame = 0;
  /** Changes since the slider was taken hold of, which are one step to undo. */
  #moves = 0;
  #released = false;
  /** @type {{result: Result, filters: Filters} | null} */
  #state = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.bars = Array.from(
      { length: BARS },
      (_, i) =>
        h("span", { class: "wb-bin", title: `${edge(i).toFixed(2)} to ${edge(i + 1).toFixed(2)}` }),
    );
    this.slider = h("input", {
      type: "range",
      min: 0,
      max: 1,
      step: 0.01,
      "aria-label": "Least confidence",
      input: () => this.#later(),
      change: () => (this.#released = true),
    });
    this.words = h("p", { class: "wb-quiet" });
    this.section = new Folded(
      "Confidence",
      [
        h("div", { class: "wb-bins", "aria-hidden": "true" }, ...this.bars),
        this.slider,
        this.words,
      ],
      false,
      () => this.#draw(),
    );
    this.element = this.section.element;
    this.element.dataset.section = "confidence";
  }

  /**
   * @param {Result} result
   * @param {Filters} filters
   */
  update(result, filters) {
    this.#state = { result, filters };
    this.section.count(filters.min_confidence === undefined ? 0 : 1);
    this.#draw();
  }

  close() {
    cancelAnimationFrame(this.#frame);
  }

  #draw() {
    if (!this.#state || this.section.closed) return;
    const { result, filters } = this.#state;
    const least = filters.min_confidence ?? 0;
    const { confidence } = this.page.table;
    if (this.#codes?.of !== confidence) {
      this.#codes = { of: confidence, codes: binCodes(confidence) };
    }
    const counts = result.under("confidence", this.#codes.codes, BARS + 1);
    const most = Math.max(1, ...counts.subarray(1));
    this.bars.forEach((bar, i) => {
      const quotes = counts[i + 1];
      bar.style.setProperty("--wb-share", String(quotes / most));
      bar.classList.toggle("wb-out", edge(i + 1) <= least);
      bar.title = `${edge(i).toFixed(2)} to ${edge(i + 1).toFixed(2)}: ${count(quotes, "quote")}`;
    });
    // Between two frames the slider is ahead of the filters.
    if (!this.#frame) this.slider.value = String(least);
    const words = least ? `At least ${least}` : "Any confidence";
    this.words.textContent = words;
    this.slider.setAttribute(
      "aria-valuetext",
      `${words}: ${number(result.counted)} quotes match`,
    );
  }

  /** A slider speaks many times a frame; the page follows once. */
  #later() {
    cancelAnimationFrame(this.#frame);
    if (this.#released) this.#moves = 0;
    this.#released = false;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const least = Number(this.slider.value);
      const { session } = this.page;
      const more = this.#moves++ > 0;
      if (this.#released) this.#moves = 0;
      session.change(withArgument(session.filters, "min_confidence", least || undefined), { more });
    });
  }
}

/** @param {number} i */
function edge(i) {
  return i / BARS;
}

/**
 * Which bar each row stands in, from 1; 0 where there is no number. A number stands in the bar
 * whose lower edge it reaches in the precision of the column, as in the filter.
 *
 * @param {Float32Array} confidence
 */
export function binCodes(confidence) {
  const edges = Float32Array.from({ length: BARS }, (_, i) => edge(i));
  const codes = new Uint8Array(confidence.length);
  for (let row = 0; row < codes.length; row++) {
    const value = confidence[row];
    let bar = Math.min(BARS - 1, Math.floor(value * BARS));
    if (bar < BARS - 1 && value >= edges[bar + 1]) bar++;
    codes[row] = value >= 0 ? bar + 1 : 0;
  }
  return codes;
}
