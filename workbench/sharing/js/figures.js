/**
 * The notebook's Plotly figures: drawn one after the other, light or dark as the page is.
 *
 * @module
 */

import { makeFixed, makeScalable } from "../../explorer/js/printing.js";
import { inDark } from "../../charts/js/dark.js";
import { isPlaced, measure, withRoom } from "./labels.js";
import { fitted, isNarrow } from "./narrow.js";
import { notDrawn, placesOf } from "./places.js";

const DARK = "(prefers-color-scheme: dark)";
/** A sheet of A4 or Letter in CSS pixels, so that letters are printed in their size. */
const PAPER_PX = 690;
/** With it a figure that is drawn anew stays zoomed, and what was hidden in its key stays hidden. */
const SAME = "workbench";
/** Names that fitted a width fit one that differs by less. */
const STEP_PX = 20;

export class Figures {
  #pass = 0;

  /**
   * @param {any[]} figures as Plotly's JSON
   * @param {any} plotly
   */
  constructor(figures, plotly) {
    this.figures = figures;
    this.plotly = plotly;
    this.places = new Set(placesOf("figure"));
    const dark = matchMedia(DARK);
    dark.addEventListener("change", () => this.draw(dark.matches));
    this.dark = dark.matches;
    addEventListener("resize", () => this.#resized());
    addEventListener("beforeprint", () => this.beforePrint());
    addEventListener("afterprint", () => this.afterPrint(dark.matches));
  }

  async draw(dark = this.dark) {
    this.dark = dark;
    const pass = ++this.#pass;
    for (const place of this.places) {
      if (pass !== this.#pass) return;
      await this.drawOne(place, dark).catch(() => this.giveUp(place));
      // Between two figures the page may scroll and answer.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Paper is light, whatever the screen is, and waits for nothing that comes later. */
  beforePrint() {
    this.#pass++;
    for (const place of this.places) {
      // Plotly has drawn when the call returns; only that it has is told later.
      this.drawOne(place, false, PAPER_PX).catch(() => this.giveUp(place));
      makeScalable(place);
    }
  }

  /** @param {boolean} dark */
  async afterPrint(dark) {
    this.places.forEach(makeFixed);
    await this.draw(dark);
    // Where the width is left to the page Plotly keeps that of the paper.
    for (const place of this.places) {
      const { layout } = this.figures[Number(place.dataset.workbenchFigure)];
      if (!layout.width && place.clientWidth) await this.plotly.Plots.resize(place);
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {boolean} dark
   * @param {number} [width] where the figure leaves it to the page
   */
  async drawOne(place, dark, width) {
    const { data, layout, config } = this.figures[Number(place.dataset.workbenchFigure)];
    const figure = dark ? inDark(data, layout) : { data, layout };
    // Changed by those who drag and zoom; the page keeps its own.
    const copy = structuredClone(figure);
    const room = width ?? place.clientWidth;
    const fitting = fitted(copy.layout, room);
    const own = { uirevision: SAME, ...(width ? { width } : {}), ...fitting };
    const traces = withRoom(copy.data, fitting, room, measure(fitting));
    // On a phone its buttons would lie over the title.
    const bar = isNarrow(room) ? { displayModeBar: false } : {};
    await this.plotly.react(place, traces, own, { ...CONFIG, ...bar, ...config });
    place.dataset.drawn = dark ? "dark" : "light";
    place.toggleAttribute("data-narrow", isNarrow(room));
    place.dataset.fitted = String(room);
  }

  /** A phone that is turned has room, or lacks it. */
  #resized() {
    if ([...this.places].some((place) => this.#fitsNoMore(place))) this.draw();
  }

  /** @param {HTMLElement} place */
  #fitsNoMore({ dataset, clientWidth }) {
    if (!dataset.drawn || !clientWidth) return false;
    const before = Number(dataset.fitted);
    const { layout } = this.figures[Number(dataset.workbenchFigure)];
    const named = isPlaced(layout, before) || isPlaced(layout, clientWidth);
    return isNarrow(clientWidth) !== isNarrow(before) ||
      named && Math.abs(clientWidth - before) > STEP_PX;
  }

  /**
   * What failed once would fail in other colours too, and is not tried again.
   *
   * @param {HTMLElement} place
   */
  giveUp(place) {
    this.places.delete(place);
    try {
      // Else what is half drawn would answer to the window's size.
      this.plotly.purge(place);
    } finally {
      notDrawn(place);
    }
  }
}

const CONFIG = { responsive: true, displaylogo: false, typesetMath: false, plotlyServerURL: "" };
