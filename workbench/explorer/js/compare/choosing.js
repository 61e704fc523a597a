/**
 * What A and B may be: what is filtered now, saved views, outlets and themes.
 *
 * @module
 */

import { canonical, same } from "../filter/canonical.js";
import { standing } from "../filter/standing.js";
import { checkedFilters } from "../views/checked.js";

/** @import { Compared } from "../filter/code.js" */
/** @import { Facet, Filters, Page, Table } from "../types.js" */

/** @typedef {{a?: Filters, b?: Filters, by?: string}} Sides */
/** @typedef {{group: string, label: string, filters: Filters}} Choice */

/** A list that is chosen from; what is not in it is filtered first, and taken as "now". */
const MOST = 40;
const OFFERED = ["outlet", "theme"];
/** What sources are compared by where nobody has said. */
export const FIRST = "institution";

/**
 * What was kept, as far as it fits these quotes; else the two outlets with most quotes.
 *
 * @param {unknown} kept anybody's
 * @param {Table} table
 * @returns {Sides}
 */
export function sidesOf(kept, table) {
  const given = kept && typeof kept === "object" ? /** @type {Sides} */ (kept) : {};
  const names = table.facets.map(({ name }) => name).filter((name) => name !== "article");
  const [a, b] = twoOutlets(table);
  return {
    a: taken(given.a, table) ?? a,
    b: taken(given.b, table) ?? b,
    by: names.includes(String(given.by)) ? given.by : undefined,
  };
}

/**
 * @param {unknown} filters
 * @param {Table} table
 */
function taken(filters, table) {
  if (filters === undefined) return undefined;
  try {
    return checkedFilters(filters, table.facets);
  } catch {
    return undefined;
  }
}

/**
 * What the tab compares, as arguments of `compare`, where it is that tab that is in sight; the same
 * as in `workbench/explorer/compared.py`.
 *
 * @param {{[part: string]: unknown}} looks
 * @param {Table} table
 * @param {boolean} stories whether each story is counted once
 * @returns {Compared | null}
 */
export function comparedIn({ tab, compare }, table, stories) {
  const { a, b, by = FIRST } = sidesOf(compare, table);
  if (tab !== "compare" || !a || !b) return null;
  return { a, b, by, ...(stories ? { count: /** @type {const} */ ("stories") } : {}) };
}

/** @param {Table} table @returns {(Filters | undefined)[]} */
function twoOutlets({ facets, speech }) {
  const outlets = /** @type {Facet} */ (facets.find(({ name }) => name === "outlet"));
  if (outlets.values.length < 2) return [undefined, undefined];
  const counts = new Float64Array(outlets.size);
  outlets.codes.forEach((code, row) => (counts[code] += speech[row]));
  const order = outlets.values.map((_, i) => i).sort((i, j) => counts[j + 1] - counts[i + 1]);
  return order.slice(0, 2).map((i) => ({ outlet: [outlets.values[i]] }));
}

/** @param {Page} page @returns {Choice[]} */
export function choices({ session, table }) {
  const saved = /** @type {{[name: string]: {filters?: Filters}}} */ (
    session.model.get("_views") ?? {}
  );
  const offered = table.facets.filter(({ name }) => OFFERED.includes(name));
  return [
    { group: "Filters", label: "What is filtered now", filters: session.filters },
    { group: "Filters", label: "All quotes", filters: {} },
    ...Object.entries(saved).map(([name, { filters = {} }]) => ({
      group: "Saved views",
      label: name,
      filters: canonical(filters),
    })),
    ...offered.reverse().flatMap(({ name, label, values }) =>
      values.slice(0, MOST).map((value) => ({
        group: label,
        label: value,
        filters: canonical({ [name]: [value] }),
      }))
    ),
  ];
}

/**
 * A side as a reader has it.
 *
 * @param {Filters} filters
 * @param {Table} table
 */
export function inWords(filters, table) {
  if (same(filters, {})) return "All quotes";
  const parts = standing(filters, table);
  return parts.map(({ words, excludes }) => excludes ? `not ${words}` : words).join("; ");
}
