/**
 * Coverage by theme and institution: how often each theme is spoken of, and from where. The same
 * numbers as `plot_coverage(shown, by=["theme", "institution"])`.
 *
 * @module
 */

import { count, number } from "../dom.js";
import { chosen, MISSING } from "../filter/filter.js";
import { cutNote, cutPlace } from "./cut.js";
import { countCrossed, countValues, countWeighted, weightsOf } from "./counting.js";
import { greatest, nameAt, valueAt } from "./order.js";
import { facetOf, keptPlaces, MOST_MARKS, restNote } from "./values.js";

/** @import { Facet } from "../types.js" */
/** @import { Looks } from "./looks.js" */
/** @import { Series, Shown, State } from "./shown.js" */

/** As many institutions as there are colours; with more, the last is for all others together. */
export const MOST_SERIES = 5;
const COPIES = "A statement whose copies name different institutions counts in each of them.";
const SEVERAL = "A quote with several themes counts in each of them.";

/**
 * @param {State} state
 * @param {Shown | null} kept what stays in its place
 * @param {Looks} looks
 * @returns {Shown}
 */
export function readThemes({ table, filters, rows, once }, kept, looks) {
  const [theme, institution] = [facetOf(table, "theme"), facetOf(table, "institution")];
  const counts = countValues(theme, rows, once);
  const { greatest: top, known } = greatest(theme, counts, MOST_MARKS, true);
  const places = keptPlaces(kept, top) ?? top;
  const wanted = chosen(filters, "theme");
  const marks = places.map((at) => {
    const value = valueAt(theme, at);
    return {
      at,
      label: nameAt(theme, at),
      pick: { theme: value },
      chosen: wanted.includes(value),
    };
  });
  const series = split(theme, places, institution, { rows, once }, kept, looks);
  const asked = chosen(filters, "institution");
  for (const one of series) {
    one.chosen = one.at !== null && asked.includes(valueAt(institution, one.at));
  }
  const totals = places.map((at) => counts[at]);
  const cut = cutPlace(theme, places, totals);
  return {
    title: "Quotes by theme and institution",
    axis: "Theme",
    marks,
    series,
    behind: null,
    level: null,
    cut,
    words: totals.map(number),
    columns: [
      { label: "All", cells: totals, series: null },
      ...series.map((one) => ({ label: one.label, cells: one.numbers, series: one })),
    ],
    notes: [
      ...cutNote(theme, places, totals, cut),
      ...restNote(counts, places, known, "theme", counts.length, once),
      ...(theme.sets?.some((members) => members.length > 1) ? [SEVERAL] : []),
      ...(series.length > 1 && exceeds(series, totals) ? [COPIES] : []),
    ],
    nothing: "",
  };
}

/**
 * Whether parts are more than their whole.
 *
 * @param {Series[]} series
 * @param {number[]} totals
 */
function exceeds(series, totals) {
  return totals.some((total, i) =>
    series.reduce((sum, { numbers }) => sum + numbers[i], 0) > total
  );
}

/**
 * A series for each of the greatest institutions of the themes shown, and one for the others.
 *
 * @param {Facet} theme
 * @param {number[]} places
 * @param {Facet} institution
 * @param {Pick<State, "rows" | "once">} among
 * @param {Shown | null} kept
 * @param {Looks} looks
 * @returns {Series[]}
 */
function split(theme, places, institution, { rows, once }, kept, looks) {
  const counts = countWeighted(institution, theme, weightsOf(theme, places), rows, once);
  const shown = keptSeries(kept, mostQuoted(institution, counts));
  const groups = new Uint8Array(institution.values.length + 1).fill(shown.length);
  shown.forEach((at, group) => (groups[at] = group));
  const width = shown.length + 1;
  const lines = countCrossed(theme, places, institution, groups, width, rows, once);
  const named = shown.filter((at) => valueAt(institution, at) !== MISSING);
  const given = looks.assign(named.map((at) => nameAt(institution, at)));
  const series = shown.map((at, group) => ({
    at: /** @type {number | null} */ (at),
    label: nameAt(institution, at),
    pick: /** @type {Series["pick"]} */ ({ institution: valueAt(institution, at) }),
    chosen: false,
    look: /** @type {Series["look"]} */ (given[named.indexOf(at)] ?? "missing"),
    numbers: lines.map((line) => line[group]),
  }));
  const others = counts.reduce((sum, n, at) => sum + (n && groups[at] === shown.length ? 1 : 0), 0);
  if (others) {
    const numbers = lines.map((line) => line[shown.length]);
    const label = count(others, "other");
    series.push({ at: null, label, pick: null, chosen: false, look: "others", numbers });
  }
  return series;
}

/**
 * @param {Shown | null} kept
 * @param {number[]} most
 * @returns {number[]} the institutions of before, where those are among them that would be shown
 */
function keptSeries(kept, most) {
  const before = kept?.series.flatMap(({ at }) => at ?? []) ?? [];
  return most.every((at) => before.includes(at)) ? before : most;
}

/**
 * @param {Facet} institution
 * @param {Float64Array} counts
 */
function mostQuoted(institution, counts) {
  const { greatest: top, known } = greatest(institution, counts, MOST_SERIES, true);
  if (known <= MOST_SERIES) return top;
  return greatest(institution, counts, MOST_SERIES - 1, true).greatest;
}
