import { deepEqual, equal } from "node:assert/strict";
import {
  covered,
  frequencyFor,
  nextStart,
  periodLabel,
  periods,
  periodStart,
} from "../../../../workbench/explorer/js/charts/calendar.js";
import { dayName, dayNumber } from "../../../../workbench/explorer/js/filter/days.js";

/** @import { Frequency } from "../../../../workbench/explorer/js/charts/calendar.js" */

const CASES = /** @type {[Frequency, string, string, string, string][]} */ ([
  ["day", "2024-02-29", "2024-02-29", "2024-03-01", "29 Feb 2024"],
  ["week", "2024-02-29", "2024-02-26", "2024-03-04", "26 Feb 2024"],
  ["week", "1969-12-31", "1969-12-29", "1970-01-05", "29 Dec 1969"],
  ["month", "2024-02-29", "2024-02-01", "2024-03-01", "Feb 2024"],
  ["month", "1969-12-31", "1969-12-01", "1970-01-01", "Dec 1969"],
  ["year", "2024-02-29", "2024-01-01", "2025-01-01", "2024"],
  ["year", "0099-07-01", "0099-01-01", "0100-01-01", "99"],
]);

Deno.test("a day's period begins on its first day and ends before the next", () => {
  for (const [freq, day, first, next, label] of CASES) {
    const start = periodStart(dayNumber(day), freq);
    deepEqual([dayName(start), dayName(nextStart(start, freq))], [first, next]);
    equal(periodLabel(start, freq), label);
  }
});

Deno.test("periods follow each other without a gap, the first and last cut at the span", () => {
  const { starts, periodOf } = periods(dayNumber("2024-01-30"), dayNumber("2024-03-02"), "month");
  deepEqual(starts.map(dayName), ["2024-01-01", "2024-02-01", "2024-03-01"]);
  deepEqual([periodOf.length, periodOf[1], periodOf[2], periodOf[30], periodOf[31]], [
    33,
    0,
    1,
    1,
    2,
  ]);
});

Deno.test("the longer the span the longer the periods", () => {
  const first = dayNumber("2024-01-01");
  const lasts = [
    "2024-01-31",
    "2024-02-01",
    "2024-06-30",
    "2024-07-01",
    "2028-12-31",
    "2029-01-02",
  ];
  deepEqual(lasts.map((last) => frequencyFor(first, dayNumber(last))), [
    "day",
    "week",
    "week",
    "month",
    "month",
    "year",
  ]);
});

Deno.test("days asked for narrow the chart, a period of it does not", () => {
  const [first, last] = [dayNumber("2022-03-05"), dayNumber("2024-03-05")];
  /** @param {string | null} of */
  const day = (of) => (of === null ? null : dayNumber(of));
  /** @param {string | null} since @param {string | null} until */
  const shown = (since, until) => {
    const { freq, from, to } = covered(first, last, day(since), day(until));
    return [freq, dayName(from), dayName(to)];
  };
  const whole = ["month", "2022-03-05", "2024-03-05"];
  deepEqual(shown(null, null), whole);
  deepEqual(shown("2023-02-01", "2023-02-28"), whole);
  deepEqual(shown("2023-02-01", "2023-02-27"), ["day", "2023-02-01", "2023-02-27"]);
  deepEqual(shown("2024-01-01", null), ["week", "2024-01-01", "2024-03-05"]);
  deepEqual(shown("2025-01-01", null), whole);
});
