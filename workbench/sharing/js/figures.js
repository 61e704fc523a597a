/**
 * The notebook's Plotly figures: drawn one after the other, light or dark as the page is.
 *
 * @module
 */

import { inDark } from "./dark.js";

const DARK = "(prefers-color-scheme: dark)";

export class Figures {
  /**
   * @param {any[]} figures as Plotly's JSON
   * @param {any} plotly
   */
  constructor(figures, plotly) {
    this.figures = figures;
    this.plotly = plotly;
    this.places = /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll("[data-workbench-figure]"),
    ]);
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
      const { data, layout = {}, config = {} } =
        this.figures[Number(place.dataset.workbenchFigure)];
      const figure = dark ? inDark(data, layout) : { data, layout };
      // Changed by those who drag and zoom; the page keeps its own.
      const copy = structuredClone(figure);
      await this.plotly.react(place, copy.data, copy.layout, { ...CONFIG, ...config });
      place.dataset.drawn = dark ? "dark" : "light";
      // Between two figures the page may scroll and answer.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

const CONFIG = { responsive: true, displaylogo: false, typesetMath: false, plotlyServerURL: "" };
