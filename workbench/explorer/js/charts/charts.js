/**
 * The charts as a part of the page, and when each is counted and drawn.
 *
 * Counts and list come first. The charts follow once these are painted, one after the other and
 * always for the newest state, so that the next click never waits for a picture of the last one.
 * What is folded up or out of sight is neither counted nor drawn until it is looked at.
 *
 * @module
 */

import { h } from "../dom.js";
import { makeFixed, makeScalable } from "../printing.js";
import { download } from "../download.js";
import { fileName } from "../head/filename.js";
import { LIGHT, readPalette, watchTheme } from "../theme.js";
import { Chart } from "./chart.js";
import { kindsOf } from "./kindsof.js";
import { picked } from "./picks.js";
import { picture, pictureFigure } from "./picture.js";
import { States } from "./states.js";

/** @import { Page } from "../types.js" */
/** @import { Kind } from "./chart.js" */
/** @import { Format } from "./picture.js" */
/** @import { Pick, Shown } from "./shown.js" */

/** Without it the frame that answers a click may wait for a chart: painting is not the timer's. */
const PAINT_MS = 30;
/** Half of a sheet of A4 or Letter in CSS pixels, so that letters are printed in their size. */
const PAPER_PX = 330;

export class Charts {
  #open = true;
  #closed = false;
  #pass = 0;
  #generation = 0;

  /** @param {Page} page */
  constructor({ session, table }) {
    this.session = session;
    this.#generation = session.generation;
    this.table = table;
    this.states = new States(session, table);
    const onPick = (/** @type {Pick} */ pick) => session.change(picked(session.filters, pick));
    const calls = {
      onPick,
      onStale: (/** @type {Chart} */ chart) => this.#renew([chart]),
      onSave: this.#save,
    };
    this.charts = kindsOf(table).map((kind) => new Chart(kind, calls));
    this.grid = h("div", { class: "wb-charts" }, ...this.charts.map(({ element }) => element));
    this.opener = h("button", {
      type: "button",
      class: "wb-opener",
      "aria-expanded": "true",
      click: () => this.#turn(),
    }, "Charts");
    this.element = h(
      "div",
      { role: "group", class: "wb-charts-holder", "aria-label": "Charts" },
      h("h3", {}, this.opener),
      this.grid,
    );
    this.unwatch = watchTheme(() => this.#renew(this.charts));
    this.sight = new IntersectionObserver((entries) => this.#look(entries));
    this.resized = new ResizeObserver(() =>
      this.#renew(
        this.charts.filter(({ plot }) => plot.misfits),
      )
    );
    this.resized.observe(this.grid);
    this.charts.forEach(({ element }) => this.sight.observe(element));
    // Reading Plotly's script holds the page up for a second or two: first let it be painted.
    this.soon = setTimeout(() => this.#load(), 50);
  }

  /** The filters have changed, or corrections have changed the quotes. */
  update() {
    const { generation } = this.session;
    if (generation !== this.#generation) this.charts.forEach((chart) => chart.forget());
    this.#generation = generation;
    this.#renew(this.charts);
  }

  /** Also charts that were never in sight. */
  beforePrint() {
    // Folded up beside the others; under a tab of its own there is nothing to fold.
    if (!this.#open && this.element.closest("[data-wide]")) return;
    this.#pass++;
    const palette = readPalette(this.grid);
    for (const chart of this.charts) {
      chart.read(this.states.now(), palette);
      chart.turnForPaper(true);
      // Plotly has drawn when the call returns; only that it has is told later.
      void chart.draw(palette, PAPER_PX);
      makeScalable(chart.plot.canvas);
    }
  }

  afterPrint() {
    for (const chart of this.charts) {
      makeFixed(chart.plot.canvas);
      chart.turnForPaper(false);
    }
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

  /**
   * @param {Kind} kind
   * @param {Shown} shown
   * @param {Format} format
   * @returns {Promise<string>} what came of it, in words
   */
  #save = async (kind, shown, format) => {
    const about = kind.heading.toLowerCase().replace(/[^a-z]+/g, "-");
    const filename = fileName(this.session.filters, this.table, `.${format}`, about);
    try {
      const plotly = await this.session.plotly();
      const blob = await picture(plotly, pictureFigure(kind, shown, LIGHT), format);
      if (this.#closed) return "";
      download(filename, blob);
      return `Saved as ${filename}.`;
    } catch (error) {
      console.error(error);
      return "The picture could not be made in this browser.";
    }
  };

  #turn() {
    this.#open = !this.#open;
    this.element.toggleAttribute("data-folded", !this.#open);
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
      chart.read(this.states.now(), palette);
      await chart.draw(palette);
      await turn();
    }
  }
}

/** @param {() => void} task run a little after the browser has painted what was changed just now */
function afterPaint(task) {
  requestAnimationFrame(() => setTimeout(task, PAINT_MS));
}

/** Lets clicks and keys in. */
function turn() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
