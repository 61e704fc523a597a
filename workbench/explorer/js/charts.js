/**
 * The charts of the page, as a part of it.
 *
 * @module
 */

import { Chart } from "./chart.js";
import { chosen } from "./filter.js";
import { rank } from "./ranking.js";

/** @import { Page } from "./types.js" */

/** Of a facet with a hundred thousand values no chart or table shows more. */
const MOST = 200;

export class Charts {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.chart = new Chart(page.table.facets.slice(0, 3), {
      onClick: page.toggle,
      onBy: () => this.update(),
    });
    this.element = this.chart.element;
    // Reading Plotly's script holds the page up for a second or two: first let it be painted.
    this.soon = setTimeout(() => this.#load(), 50);
  }

  update() {
    const { session, table } = this.page;
    const i = this.chart.facet;
    const { matching, total, matched, all } = session.result;
    if (!matching.length) return;
    const now = chosen(session.filters, table.facets[i].name);
    const ranked = rank(table.facets[i], matched(i), all(i), {
      chosen: now,
      zeros: true,
      most: MOST,
    });
    this.chart.show(ranked.entries, matching.length < total);
  }

  close() {
    clearTimeout(this.soon);
    this.chart.close();
  }

  #load() {
    this.page.session.plotly().then((plotly) => this.chart.use(plotly), () => {
      this.chart.fail("The chart could not be loaded; its numbers are in the table.");
    });
  }
}
