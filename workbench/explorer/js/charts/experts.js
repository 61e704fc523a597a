/**
 * The most quoted people. The same numbers as `plot_coverage(shown, by="expert", dropna=True)`.
 *
 * @module
 */

import { count, number } from "../dom.js";
import { chosen } from "../filter/filter.js";
import { countValues } from "./counting.js";
import { greatest, nameAt, valueAt } from "./order.js";
import { facetOf, keptPlaces, MOST_MARKS, restNote } from "./values.js";

/** @import { Shown, State } from "./shown.js" */

/**
 * @param {State} state
 * @param {Shown | null} kept what stays in its place
 * @returns {Shown}
 */
export function readExperts({ table, filters, rows, base, filtered, once }, kept) {
  const expert = facetOf(table, "expert");
  const people = expert.values.length;
  const counts = countValues(expert, rows, once);
  const { greatest: top, known } = greatest(expert, counts, MOST_MARKS, false);
  const places = keptPlaces(kept, top) ?? top;
  const wanted = chosen(filters, "expert");
  const numbers = places.map((at) => counts[at]);
  const all = filtered ? countValues(expert, base, once) : null;
  const behind = all && places.map((at) => all[at]);
  const unnamed = counts[people];
  return {
    title: "Quotes by named person",
    axis: "Named person",
    marks: places.map((at) => {
      const value = valueAt(expert, at);
      return {
        at,
        label: nameAt(expert, at),
        pick: { expert: value },
        chosen: wanted.includes(value),
      };
    }),
    series: [{ at: null, label: "quotes", pick: {}, chosen: false, look: 0, numbers }],
    behind,
    level: null,
    words: numbers.map((n, i) => behind ? `${number(n)} of ${number(behind[i])}` : number(n)),
    columns: behind
      ? [column("Matching", numbers), column("All", behind)]
      : [column("Quotes", numbers)],
    notes: [
      ...restNote(counts, places, known, "named person", people, once),
      ...(unnamed ? [`${count(unnamed, "quote")} of no named person left out.`] : []),
    ],
    nothing: places.length ? "" : "None of these quotes is of a named person.",
  };
}

/**
 * @param {string} label
 * @param {(number | string)[]} cells
 */
function column(label, cells) {
  return { label, cells, series: null };
}
