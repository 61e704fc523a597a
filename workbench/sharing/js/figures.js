/**
 * The notebook's Plotly figures: drawn one after the other, light or dark as the page is.
 *
 * @module
 */

import { inDark } from "./dark.js";
import { notDrawn, placesOf } from "./places.js";

const DARK = "(prefers-color-scheme: dark)";

export class Figures {
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
    // Paper is light, whatever the screen is.
    addEventListener("beforeprint", () => dark.matches && this.draw(false));
    addEventListener("afterprint", () => dark.matches && this.draw(true));
    this.dark = dark.matches;
  }

  async draw(dark = this.dark) {
    this.dark = dark;
    for (const place of this.places) {
      await this.drawOne(place, dark).catch(() => this.giveUp(place));
      // Between two figures the page may scroll and answer.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {boolean} dark
   */
  async drawOne(place, dark) {
    const { data, layout, config } = this.figures[Number(place.dataset.workbenchFigure)];
    const figure = dark ? inDark(data, layout) : { data, layout };
    // Changed by those who drag and zoom; the page keeps its own.
    const copy = structuredClone(figure);
    await this.plotly.react(place, copy.data, copy.layout, { ...CONFIG, ...config });
    place.dataset.drawn = dark ? "dark" : "light";
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
