/**
 * Days as whole numbers since 1970-01-01, and the periods in which a stretch of them is looked at.
 *
 * @module
 */

import { NO_DAY } from "./columns.js";

/** @import { Codes, Table } from "../types.js" */

/**
 * @typedef {object} Period
 * @property {string} name as it is read: "2023", "September 2023", "12 September 2023"
 * @property {number} first day
 * @property {number} last day
 */

export const DAY_MS = 86_400_000;
/** As many days as a month has at most, and three years of months: what fits a list. */
const MOST_DAYS = 31;
const MOST_MONTHS = 36;
export const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];

/** @param {string} written as YYYY-MM-DD */
export function dayNumber(written) {
  return Date.parse(`${written}T00:00:00Z`) / DAY_MS;
}

/** @param {number} day since 1970-01-01 */
export function dayName(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The first and the last day that a row has; null where none has one.
 *
 * @param {Table} table
 */
export function spanOf({ days }) {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < days.length; row++) {
    const day = days[row];
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? null : { first, last };
}

/**
 * A code a row: 0 without a date, else how many days after the first day, plus one.
 *
 * @param {Table} table
 * @param {{first: number, last: number}} span
 * @returns {{codes: Codes, size: number}}
 */
export function dayCodes({ days }, { first, last }) {
  const size = last - first + 2;
  const codes = size <= 1 << 16 ? new Uint16Array(days.length) : new Uint32Array(days.length);
  for (let row = 0; row < days.length; row++) {
    codes[row] = days[row] === NO_DAY ? 0 : days[row] - first + 1;
  }
  return { codes, size };
}

/**
 * A stretch of days cut into days, months or years: the finest of them that a list can hold.
 *
 * @param {number} first
 * @param {number} last
 * @returns {Period[]}
 */
export function periods(first, last) {
  if (last - first < MOST_DAYS) {
    return cut(first, last, (year, month, day) => [year, month, day + 1]);
  }
  const [from, to] = [first, last].map((day) => new Date(day * DAY_MS));
  const months = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() -
    from.getUTCMonth();
  if (months < MOST_MONTHS) return cut(first, last, (year, month) => [year, month + 1, 1], 2);
  return cut(first, last, (year) => [year + 1, 0, 1], 1);
}

/**
 * @param {number} first
 * @param {number} last
 * @param {(year: number, month: number, day: number) => [number, number, number]} next
 * @param {1 | 2 | 3} [parts] of year, month, day that its name has
 */
function cut(first, last, next, parts = 3) {
  /** @type {Period[]} */
  const found = [];
  let date = new Date(first * DAY_MS);
  // A month is looked at from its first day, whenever its first quote was printed.
  if (parts < 3) date = utc(date.getUTCFullYear(), parts === 2 ? date.getUTCMonth() : 0, 1);
  while (date.getTime() / DAY_MS <= last) {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const after = utc(...next(year, month, day));
    const name = [day, MONTHS[month], year].slice(3 - parts).join(" ");
    found.push({ name, first: date.getTime() / DAY_MS, last: after.getTime() / DAY_MS - 1 });
    date = after;
  }
  return found;
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function utc(year, month, day) {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the last century.
  date.setUTCFullYear(year, month, day);
  return date;
}
