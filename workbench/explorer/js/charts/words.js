/**
 * Marks and whole charts in words: for pointing at one, and for those who do not see them.
 *
 * @module
 */

import { count, number } from "../dom.js";

/** @import { Series, Shown } from "./shown.js" */

/** More than this nobody listens to; the table has them all. */
const MOST_TOLD = 12;

/**
 * @param {Shown} shown
 * @param {number} i a place
 * @param {Series} series
 */
export function markWords({ marks, series: all, behind, columns }, i, series) {
  const quotes = series.numbers[i];
  if (all.length > 1) return `${marks[i].label}, ${series.label}: ${count(quotes, "quote")}`;
  if (behind) return `${marks[i].label}: ${number(quotes)} of ${count(behind[i], "quote")}`;
  // Beside the number of quotes, what the table has more: shares.
  const more = columns.slice(1).map(({ label, cells }) => `${label.toLowerCase()} ${cells[i]}`);
  return [`${marks[i].label}: ${count(quotes, "quote")}`, ...more].join(", ");
}

/**
 * @param {Shown} shown
 * @param {string} picture what kind of chart it is
 */
export function describe(shown, picture) {
  if (shown.nothing) return `${shown.title}. ${shown.nothing}`;
  const told = shown.marks.map((_, i) => i).filter((i) => total(shown, i));
  const most = told.length > MOST_TOLD
    ? [...told].sort((a, b) => total(shown, b) - total(shown, a)).slice(0, MOST_TOLD)
    : told;
  const left = told.length - most.length;
  const parts = most.map((i) => place(shown, i));
  if (left) parts.push(`and ${number(left)} more in the table`);
  const { marks } = shown;
  const among = left ? ` from ${marks[0].label} to ${marks[marks.length - 1].label}` : "";
  return `${picture} of ${shown.title.toLowerCase()}${among}. ${parts.join("; ")}.`;
}

/**
 * @param {Shown} shown
 * @param {number} i
 */
function place(shown, i) {
  const { series, marks } = shown;
  if (series.length < 2) return markWords(shown, i, series[0]);
  const parts = series.filter((one) => one.numbers[i])
    .map((one) => `${one.label} ${number(one.numbers[i])}`);
  return `${marks[i].label}: ${count(total(shown, i), "quote")} (${parts.join(", ")})`;
}

/**
 * @param {Shown} shown
 * @param {number} i
 */
function total({ series }, i) {
  return series.reduce((sum, { numbers }) => sum + numbers[i], 0);
}
