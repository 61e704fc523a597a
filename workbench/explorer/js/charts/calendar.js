/**
 * The periods that days are in, as charts over time show them.
 *
 * @module
 */

import { DAY_MS, MONTHS } from "../filter/days.js";

/** @typedef {"day" | "week" | "month" | "year"} Frequency */
/** @typedef {{freq: Frequency, from: number, to: number}} Cover */

/** The longest span in days for each frequency; `workbench.charts.periods` has the same. */
const LONGEST = /** @type {const} */ ([["day", 31], ["week", 182], ["month", 1827]]);

/**
 * The frequency in which the days from `first` to `last` are best shown.
 *
 * @param {number} first
 * @param {number} last
 * @returns {Frequency}
 */
export function frequencyFor(first, last) {
  const span = last - first + 1;
  return LONGEST.find(([, longest]) => span <= longest)?.[0] ?? "year";
}

/**
 * The first day of the period that `day` is in.
 *
 * @param {number} day
 * @param {Frequency} freq
 */
export function periodStart(day, freq) {
  const date = new Date(day * DAY_MS);
  // 1970-01-01 was a Thursday; a week begins on Monday.
  if (freq === "week") return day - (((day + 3) % 7) + 7) % 7;
  if (freq === "month") return day - (date.getUTCDate() - 1);
  if (freq === "year") return (date.setUTCMonth(0, 1)) / DAY_MS;
  return day;
}

/**
 * The first day of the period after the one that begins on `start`.
 *
 * @param {number} start
 * @param {Frequency} freq
 */
export function nextStart(start, freq) {
  const date = new Date(start * DAY_MS);
  if (freq === "month") return date.setUTCMonth(date.getUTCMonth() + 1) / DAY_MS;
  if (freq === "year") return date.setUTCFullYear(date.getUTCFullYear() + 1) / DAY_MS;
  return start + (freq === "week" ? 7 : 1);
}

/**
 * A period as it is read; `long` also where it stands alone, in a sentence.
 *
 * @param {number} start
 * @param {Frequency} freq
 */
export function periodLabel(start, freq, long = false) {
  const date = new Date(start * DAY_MS);
  const month = MONTHS[date.getUTCMonth()].slice(0, 3);
  const year = date.getUTCFullYear();
  if (freq === "year") return String(year);
  if (freq === "month") return `${month} ${year}`;
  const day = `${date.getUTCDate()} ${month} ${year}`;
  return freq === "week" && long ? `week of ${day}` : day;
}

/**
 * What a chart over time covers: all the days there are, in the frequency that fits them. A first
 * or last day that the filters ask for narrows it, except where they ask for one of its periods:
 * that is a click on the chart, which must not take away the marks beside the one clicked.
 *
 * @param {number} first day in the table
 * @param {number} last
 * @param {number | null} since
 * @param {number | null} until
 * @returns {Cover}
 */
export function covered(first, last, since, until) {
  const whole = { freq: frequencyFor(first, last), from: first, to: last };
  if (since === null && until === null) return whole;
  const from = Math.max(first, since ?? first);
  const to = Math.min(last, until ?? last);
  if (from > to || isPeriod(since, until, whole.freq)) return whole;
  return { freq: frequencyFor(from, to), from, to };
}

/**
 * @param {number | null} since
 * @param {number | null} until
 * @param {Frequency} freq
 */
function isPeriod(since, until, freq) {
  if (since === null || until === null) return false;
  return periodStart(since, freq) === since && nextStart(since, freq) === until + 1;
}

/**
 * The periods from one day to another, and for each of these days the period it is in.
 *
 * @param {number} from
 * @param {number} to
 * @param {Frequency} freq
 * @returns {{starts: number[], periodOf: Int32Array}} `periodOf[0]` is for the day `from`
 */
export function periods(from, to, freq) {
  const starts = [];
  const periodOf = new Int32Array(to - from + 1);
  for (let start = periodStart(from, freq); start <= to; start = nextStart(start, freq)) {
    const end = Math.min(to + 1, nextStart(start, freq));
    periodOf.fill(starts.length, Math.max(start, from) - from, end - from);
    starts.push(start);
  }
  return { starts, periodOf };
}
