/**
 * Which parts a page is made of, beside the filters: the one place where a part is put on it.
 *
 * @module
 */

import { Charts } from "./charts/charts.js";
import { Compare } from "./compare/panel.js";
import { History } from "./correct/history.js";
import { Exports } from "./head/exports.js";
import { LabPanel } from "./labpanel.js";
import { Quotes } from "./list/quotes.js";
import { reviewOpener } from "./queue/opener.js";
import { Reader } from "./reader/reader.js";
import { Views } from "./views/views.js";

/** @import { Page, Panel, Part } from "./types.js" */

/**
 * Beside the count, the chips and undo.
 *
 * @param {Page} page
 * @returns {Part[]}
 */
export function headParts(page) {
  return [new Views(page), new Exports(page)];
}

/**
 * Below the head, each under a tab of its own.
 *
 * @param {Page} page
 * @returns {{panels: Panel[], tools: HTMLElement[], quotes: Quotes, reader: Reader}} `tools` stand
 *   beside the tabs
 */
export function mainParts(page) {
  const quotes = new Quotes(page);
  const charts = new Charts(page);
  const reader = new Reader(page, quotes);
  // In a page that nobody can correct there may be nothing to see.
  const { host, corrections } = page.header;
  const done = host === "kernel" || corrections?.some
    ? [{ name: "corrections", label: "Corrections", part: new History(page) }]
    : [];
  return {
    panels: [
      { name: "quotes", label: "Quotes", part: quotes, bar: quotes.bar, counts: true },
      { name: "charts", label: "Charts", part: charts, counts: true, beside: true },
      { name: "compare", label: "Compare", part: new Compare(page) },
      { name: "article", label: "Article", part: reader },
      ...done,
      // Only a kernel can try words on texts.
      ...(page.header.lab ? [{ name: "themes", label: "Themes", part: new LabPanel(page) }] : []),
    ],
    tools: [reviewOpener(page)],
    quotes,
    reader,
  };
}
