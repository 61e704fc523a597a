/**
 * Quotes over time: by day, week, month or year. The same numbers as
 * `plot_coverage(shown, by="date", freq=...)`.
 *
 * @module
 */

import { count, number } from "../dom.js";
import { NO_DAY } from "../filter/columns.js";
import { dayName, dayNumber, spanOf } from "../filter/days.js";
import { covered, nextStart, periodLabel, periods } from "./calendar.js";
import { countPeriods } from "./counting.js";

/** @import { Filters, Table } from "../types.js" */
/** @import { Cover, Frequency } from "./calendar.js" */
/** @import { Column, Shown, State } from "./shown.js" */

/** Of a million rows it takes a while. @type {WeakMap<Int32Array, {first: number, last: number} | null>} */
const SPANS = new WeakMap();

/** @param {Table} table */
function knownSpan(table) {
  const known = SPANS.get(table.days);
  if (known !== undefined) return known;
  const span = spanOf(table);
  SPANS.set(table.days, span);
  return span;
}

/**
 * What the chart covers under these filters; null where no row has a date.
 *
 * @param {Table} table
 * @param {Filters} filters
 */
export function coveredBy(table, filters) {
  const span = knownSpan(table);
  const { since, until } = filters;
  return span &&
    covered(
      span.first,
      span.last,
      since ? dayNumber(since) : null,
      until ? dayNumber(until) : null,
    );
}

/**
 * @param {State} state
 * @param {Shown | null} kept what stays in its place
 * @returns {Shown}
 */
export function readVoices(state, kept) {
  const cover = coveredBy(state.table, state.filters);
  if (!cover) return { ...frame("period"), nothing: "None of these quotes has a date." };
  return kept?.cover && within(kept.cover, state) ? read(state, kept.cover) : read(state, cover);
}

/**
 * Whether all matching quotes that have a day have it there.
 *
 * @param {Cover} cover
 * @param {State} state
 */
function within({ from, to }, { table: { days }, rows }) {
  return rows.every((row) => days[row] === NO_DAY || (days[row] >= from && days[row] <= to));
}

/**
 * @param {State} state
 * @param {Cover} cover
 * @returns {Shown}
 */
function read({ table, filters, rows, base, filtered, once }, cover) {
  const { freq, from, to } = cover;
  const { starts, periodOf } = periods(from, to, freq);
  const calendar = { from, periodOf, periods: starts.length };
  const { numbers, undated } = countPeriods(table.days, NO_DAY, calendar, rows, once);
  const behind = filtered ? countPeriods(table.days, NO_DAY, calendar, base, once).numbers : null;
  const dated = numbers.some((n) => n) || behind?.some((n) => n);
  return {
    ...frame(freq),
    cover,
    marks: starts.map((start) => {
      const pick = { since: dayName(start), until: dayName(nextStart(start, freq) - 1) };
      const chosen = filters.since === pick.since && filters.until === pick.until;
      return { at: start, label: periodLabel(start, freq), pick, chosen };
    }),
    series: [{ at: null, label: "quotes", pick: {}, chosen: false, look: 0, numbers }],
    behind,
    columns: behind
      ? [column("Matching", numbers), column("All", behind)]
      : [column("Quotes", numbers)],
    notes: undated ? [`${count(undated, "quote")} without a date left out.`] : [],
    nothing: dated ? "" : `None of ${number(rows.length)} quotes has a date.`,
  };
}

/**
 * @param {Frequency | "period"} freq
 * @returns {Shown}
 */
function frame(freq) {
  return {
    title: `Quotes by ${freq}`,
    axis: freq === "week" ? "Week of" : freq[0].toUpperCase() + freq.slice(1),
    marks: [],
    series: [],
    behind: null,
    level: null,
    words: [],
    columns: [],
    notes: [],
    nothing: "",
  };
}

/**
 * @param {string} label
 * @param {number[]} cells
 * @returns {Column}
 */
function column(label, cells) {
  return { label, cells, series: null };
}
