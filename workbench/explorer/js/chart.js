/**
 * The chart in the page: what it counts by, the picture, and the same as a table.
 *
 * @module
 */

import { h, number, valueLabel } from "./dom.js";
import { chartHeight, coverageFigure, describe, MOST_BARS } from "./figure.js";
import { readPalette, watchTheme } from "./theme.js";

/** @import { Facet } from "./types.js" */
/** @import { Ranked } from "./ranking.js" */

/** More rows than a table beside a chart can be read for. */
const MOST_LINES = 200;

export class Chart {
  /** @type {any} */
  #plotly = null;
  /** @type {Ranked[]} */
  #ranked = [];
  #filtered = false;
  #closed = false;
  #draws = 0;
  #width = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Facet[]} facets
   * @param {{onClick: (facet: string, value: string | null) => void, onBy: () => void}} calls
   */
  constructor(facets, { onClick, onBy }) {
    this.onClick = onClick;
    this.by = h(
      "select",
      { class: "wb-select", "data-chart-by": "", change: onBy },
      ...facets.map((facet, i) => h("option", { value: i }, facet.label.toLowerCase())),
    );
    this.facets = facets;
    this.plot = /** @type {any} */ (h("div", { class: "wb-plot" }));
    this.picture = h("div", { class: "wb-picture", role: "img" }, this.plot);
    this.note = h("p", { class: "wb-quiet" }, "Loading the chart …");
    this.key = h(
      "p",
      { class: "wb-key", "aria-hidden": "true" },
      h("span", { class: "wb-swatch wb-swatch-bar" }),
      "matching",
      h("span", { class: "wb-swatch wb-swatch-pale" }),
      "all",
    );
    this.table = h("table", { class: "wb-table" });
    this.details = h(
      "details",
      { toggle: () => this.#drawTable() },
      h("summary", {}, "Chart as a table"),
      h("div", { class: "wb-table-holder", tabindex: 0 }, this.table),
    );
    this.element = h(
      "section",
      { class: "wb-chart", "aria-label": "Coverage" },
      h(
        "div",
        { class: "wb-chart-head" },
        h("h3", {}, h("label", {}, "Quotes by ", this.by)),
        this.key,
      ),
      this.picture,
      this.note,
      this.details,
    );
    this.unwatch = watchTheme(() => this.#later());
    this.resized = new ResizeObserver(() => {
      if (Math.abs(this.picture.clientWidth - this.#width) > 1) this.#later();
    });
    this.resized.observe(this.picture);
  }

  get facet() {
    return Number(this.by.value);
  }

  /**
   * @param {Ranked[]} ranked
   * @param {boolean} filtered
   */
  show(ranked, filtered) {
    this.#ranked = ranked;
    this.#filtered = filtered;
    this.key.hidden = !filtered;
    this.plot.style.minHeight = `${chartHeight(ranked.length)}px`;
    this.picture.setAttribute("aria-label", describe(ranked, this.#label(), filtered));
    this.#drawTable();
    this.#later();
  }

  /** @param {any} plotly */
  use(plotly) {
    this.#plotly = plotly;
    this.#later();
  }

  /** @param {string} words */
  fail(words) {
    this.picture.hidden = true;
    this.note.textContent = words;
    this.details.open = true;
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.unwatch();
    this.resized.disconnect();
    if (this.#draws) this.#plotly.purge(this.plot);
  }

  #label() {
    return this.facets[this.facet].label;
  }

  /** After the counts and the list: a chart takes longer than all the rest. */
  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), 0);
  }

  async #draw() {
    if (this.#closed || !this.#plotly) return;
    this.#width = this.picture.clientWidth;
    if (!this.#width) return;
    const view = { filtered: this.#filtered, width: this.#width, label: this.#label() };
    const figure = coverageFigure(this.#ranked, view, readPalette(this.picture));
    const layout = { ...figure.layout, width: this.#width };
    const first = this.#draws === 0;
    this.#draws++;
    await this.#plotly.react(this.plot, figure.data, layout, figure.config);
    if (this.#closed) return;
    if (first) this.#listen();
    this.#sayHowMany();
    this.picture.dataset.drawn = String(this.#draws);
  }

  #sayHowMany() {
    const bars = this.#ranked.length;
    this.note.hidden = bars <= MOST_BARS;
    this.note.textContent = `The first ${MOST_BARS} of ${number(bars)}; the table has more.`;
  }

  #listen() {
    this.plot.on("plotly_click", (/** @type {any} */ event) => {
      const bar = this.#ranked[event.points[0].pointNumber];
      if (bar) this.onClick(this.facets[this.facet].name, bar.value);
    });
    this.plot.on("plotly_hover", () => this.plot.classList.add("wb-over"));
    this.plot.on("plotly_unhover", () => this.plot.classList.remove("wb-over"));
  }

  #drawTable() {
    if (!this.details.open) return;
    const lines = this.#ranked.slice(0, MOST_LINES);
    const left = this.#ranked.length - lines.length;
    this.table.replaceChildren(
      h("caption", {}, `Quotes by ${this.#label().toLowerCase()}`),
      line("th", [this.#label(), "matching", "all"]),
      ...lines.map((bar) =>
        line("td", [valueLabel(bar.value), number(bar.count), number(bar.all)])
      ),
      ...(left ? [line("td", [`and ${number(left)} more`, "", ""])] : []),
    );
  }
}

/**
 * @param {"th" | "td"} tag
 * @param {string[]} cells
 */
function line(tag, cells) {
  return h("tr", {}, ...cells.map((cell) => h(tag, tag === "th" ? { scope: "col" } : {}, cell)));
}
