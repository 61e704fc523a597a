/**
 * The four charts: which there are, and when each is counted and drawn.
 *
 * Counts and list come first. The charts follow once these are painted, one after the other and
 * always for the newest state, so that the next click never waits for a picture of the last one.
 * What is folded up or out of sight is neither counted nor drawn until it is looked at.
 *
 * @module
 */

import { h } from "../dom.js";
import { readPalette, watchTheme } from "../theme.js";
import { barFigure } from "./bars.js";
import { Chart } from "./chart.js";
import { columnFigure } from "./columns.js";
import { readExperts } from "./experts.js";
import { readKinds } from "./kinds.js";
import { Looks } from "./looks.js";
import { picked } from "./picks.js";
import { MOST_SERIES, readThemes } from "./themes.js";
import { facetOf, MOST_MARKS } from "./values.js";
import { readVoices } from "./voices.js";

/** @import { Filters, Page, Table } from "../types.js" */
/** @import { Kind } from "./chart.js" */
/** @import { Pick, State } from "./shown.js" */

export class Charts {
  /** @type {{key: string, rows: Uint32Array | null} | null} */
  #base = null;
  #open = true;
  #closed = false;
  #pass = 0;

  /** @param {Page} page */
  constructor({ session, table }) {
    this.session = session;
    this.table = table;
    const onPick = (/** @type {Pick} */ pick) => session.change(picked(session.filters, pick));
    const calls = { onPick, onStale: (/** @type {Chart} */ chart) => this.#renew([chart]) };
    this.charts = kinds(table).map((kind) => new Chart(kind, calls));
    this.grid = h("div", { class: "wb-charts" }, ...this.charts.map(({ element }) => element));
    this.opener = h("button", {
      type: "button",
      class: "wb-opener",
      "aria-expanded": "true",
      click: () => this.#turn(),
    }, "Charts");
    this.element = h(
      "section",
      { class: "wb-charts-holder", "aria-label": "Charts" },
      h("h3", {}, this.opener),
      this.grid,
    );
    this.unwatch = watchTheme(() => this.#renew(this.charts));
    this.sight = new IntersectionObserver((entries) => this.#look(entries));
    this.resized = new ResizeObserver(() =>
      this.#renew(this.charts.filter(({ picture, width }) =>
        width > 0 && picture.clientWidth > 0 && Math.abs(picture.clientWidth - width) > 1
      ))
    );
    this.resized.observe(this.grid);
    this.charts.forEach(({ element }) => this.sight.observe(element));
    // Reading Plotly's script holds the page up for a second or two: first let it be painted.
    this.soon = setTimeout(() => this.#load(), 50);
  }

  /** The filters have changed. */
  update() {
    this.#renew(this.charts);
  }

  close() {
    this.#closed = true;
    clearTimeout(this.soon);
    this.unwatch();
    this.sight.disconnect();
    this.resized.disconnect();
    this.charts.forEach((chart) => chart.close());
  }

  async #load() {
    try {
      const plotly = await this.session.plotly();
      if (this.#closed) return;
      this.charts.forEach((chart) => chart.use(plotly));
      this.#renew(this.charts);
    } catch {
      if (!this.#closed) this.charts.forEach((chart) => chart.fail());
    }
  }

  #turn() {
    this.#open = !this.#open;
    this.grid.hidden = !this.#open;
    this.opener.setAttribute("aria-expanded", String(this.#open));
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #look(entries) {
    for (const { target, isIntersecting } of entries) {
      const chart = this.charts.find(({ element }) => element === target);
      if (chart) chart.inSight = isIntersecting;
    }
    this.#renew([]);
  }

  /** @param {Chart[]} charts that are no longer what they should be */
  #renew(charts) {
    charts.forEach((chart) => (chart.stale = true));
    const pass = ++this.#pass;
    afterPaint(() => this.#draw(pass));
  }

  /** @param {number} pass */
  async #draw(pass) {
    const due = this.charts.filter(({ stale, inSight }) => stale && inSight);
    if (!due.length || this.#closed) return;
    const palette = readPalette(this.grid);
    for (const chart of due) {
      // Something newer has come, which draws what is left.
      if (pass !== this.#pass || this.#closed) return;
      chart.stale = false;
      chart.read(this.#state(), palette);
      await chart.draw(palette);
      await turn();
    }
  }

  /** @returns {State} */
  #state() {
    const { table, session: { filters, result: { matching, total } } } = this;
    const base = this.#baseRows(filters);
    return { table, filters, rows: matching, base, filtered: matching.length < total };
  }

  /**
   * The rows that there are without any filter but that for beliefs; null for all.
   *
   * @param {Filters} filters
   */
  #baseRows({ speech = true }) {
    const key = String(speech);
    if (this.#base?.key !== key) {
      const rows = speech === null ? null : rowsWhere(this.table.speech, Number(speech));
      this.#base = { key, rows };
    }
    return this.#base.rows;
  }
}

/**
 * @param {Table} table
 * @returns {Kind[]}
 */
function kinds(table) {
  const looks = new Looks(MOST_SERIES);
  // As high as the chart ever gets, so that the page does not jump when fewer match.
  const rows = (/** @type {string} */ name) =>
    Math.min(MOST_MARKS, facetOf(table, name).values.length + (name === "theme" ? 1 : 0));
  const [themes, experts] = [rows("theme"), rows("expert")];
  return [
    {
      name: "themes",
      heading: "Themes and institutions",
      picture: "Bar chart",
      read: (state, kept) => readThemes(state, kept, looks),
      figure: (shown, width, palette) => barFigure(shown, { width, rows: themes }, palette),
    },
    {
      name: "voices",
      heading: "Voices over time",
      picture: "Column chart",
      read: readVoices,
      figure: columnFigure,
    },
    {
      name: "experts",
      heading: "Most quoted experts",
      picture: "Bar chart",
      read: readExperts,
      figure: (shown, width, palette) => barFigure(shown, { width, rows: experts }, palette),
    },
    {
      name: "kinds",
      heading: "Direct, mixed and indirect quotes",
      picture: "Bar chart",
      read: readKinds,
      figure: (shown, width, palette) => barFigure(shown, { width, rows: 3 }, palette),
    },
  ];
}

/**
 * @param {Uint8Array} flags
 * @param {number} wanted
 */
function rowsWhere(flags, wanted) {
  let count = 0;
  for (let row = 0; row < flags.length; row++) if (flags[row] === wanted) count++;
  if (count === flags.length) return null;
  const rows = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (flags[row] === wanted) rows[at++] = row;
  return rows;
}

/** @param {() => void} task run when the browser has painted what was changed just now */
function afterPaint(task) {
  requestAnimationFrame(() => setTimeout(task, 0));
}

/** Lets clicks and keys in. */
function turn() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
