/**
 * The calls of `plot_coverage` that draw in Python what the charts show; the same as in
 * `workbench/explorer/chartcalls.py`.
 *
 * @module
 */

import { MOST_MARKS } from "./values.js";
import { coveredBy } from "./voices.js";

/** @import { Filters, Table } from "../types.js" */

/**
 * One call for each chart, in their order.
 *
 * @param {Table} table
 * @param {Filters} filters
 * @param {boolean} [stories] whether each story is counted once
 * @param {string} [frame] what the selected rows are called
 * @returns {string[]}
 */
export function chartCalls(table, filters, stories = false, frame = "shown") {
  const freq = coveredBy(table, filters)?.freq ?? "month";
  const by = [
    `by=["theme", "institution"], top=${MOST_MARKS}`,
    `by="date"${freq === "month" ? "" : `, freq="${freq}"`}`,
    `by="expert", top=${MOST_MARKS}, dropna=True`,
    `by="kind"`,
  ];
  // The rows are selected already; beliefs among them would be left out once more.
  const speech = "speech" in filters ? ", speech=None" : "";
  const once = stories ? `, count="stories"` : "";
  return by.map((words) => `plot_coverage(${frame}, ${words}${speech}${once})`);
}
