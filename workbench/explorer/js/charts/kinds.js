/**
 * The share of direct, mixed and indirect quotes. The same numbers as
 * `plot_coverage(shown, by="kind")`, which draws a kind without quotes not at all.
 *
 * @module
 */

import { number } from "../dom.js";
import { chosen } from "../filter/filter.js";
import { countValues } from "./counting.js";
import { facetOf } from "./values.js";

/** @import { Column, Shown, State } from "./shown.js" */

/** In the order of `workbench.quotes.schema.KINDS`. */
const KINDS = ["direct", "mixed", "indirect"];

/**
 * @param {State} state
 * @returns {Shown}
 */
export function readKinds({ table, filters, rows, base, filtered, once }) {
  const kind = facetOf(table, "kind");
  const wanted = chosen(filters, "kind");
  /** @param {Uint32Array | null} among */
  const numbersOf = (among) => {
    const counts = countValues(kind, among, once);
    return KINDS.map((name) => counts[kind.values.indexOf(name)] ?? 0);
  };
  const numbers = numbersOf(rows);
  const behind = filtered ? numbersOf(base) : null;
  const shares = sharesOf(numbers);
  return {
    title: "Quotes by kind",
    axis: "Kind of quote",
    marks: KINDS.map((name, at) => ({
      at,
      label: name,
      pick: { kind: name },
      chosen: wanted.includes(name),
    })),
    series: [{ at: null, label: "quotes", pick: {}, chosen: false, look: 0, numbers }],
    behind: null,
    level: behind && levels(behind, numbers),
    words: numbers.map((n, i) => `${shares[i]} (${number(n)})`),
    columns: behind
      ? [
        ...columns("Matching", numbers, "Share", shares),
        ...columns("All", behind, "Share of all", sharesOf(behind)),
      ]
      : columns("Quotes", numbers, "Share", shares),
    notes: [],
    nothing: "",
  };
}

/**
 * @param {string} label
 * @param {number[]} numbers
 * @param {string} share
 * @param {string[]} shares
 * @returns {Column[]}
 */
function columns(label, numbers, share, shares) {
  return [
    { label, cells: numbers, series: null },
    { label: share, cells: shares, series: null },
  ];
}

/**
 * @param {number[]} all
 * @param {number[]} numbers
 */
function levels(all, numbers) {
  const [whole, part] = [all, numbers].map((list) => list.reduce((sum, n) => sum + n, 0));
  return all.map((n) => (n / whole) * part);
}

/** @param {number[]} numbers */
export function sharesOf(numbers) {
  const total = numbers.reduce((sum, n) => sum + n, 0);
  return numbers.map((n) => {
    if (!n) return "0%";
    const percent = (100 * n) / total;
    // What is there is never rounded to nothing, what is not all never to all.
    if (percent < 0.5) return "under 1%";
    return n < total && percent > 99.5 ? "over 99%" : `${Math.round(percent)}%`;
  });
}
