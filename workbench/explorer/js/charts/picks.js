/**
 * The filters after a click on a mark.
 *
 * @module
 */

import { canonical } from "../filter/canonical.js";
import { chosen, toggle, without } from "../filter/filter.js";

/** @import { Filters } from "../types.js" */
/** @import { Pick } from "./shown.js" */

/**
 * A period becomes the only days that match. One value is chosen beside those that are, as in its
 * facet; two at once (a theme and an institution) become the only ones chosen. A click on what is
 * chosen takes it away again.
 *
 * @param {Filters} filters
 * @param {Pick} pick
 * @returns {Filters}
 */
export function picked(filters, pick) {
  if ("since" in pick) return withPeriod(filters, pick);
  const [one, ...more] = Object.entries(pick);
  if (!more.length) return toggle(filters, one[0], one[1]);
  const values = [one, ...more];
  const only = values.every(([name, value]) => {
    const now = chosen(filters, name);
    return now.length === 1 && now[0] === value;
  });
  let after = filters;
  for (const [name, value] of values) {
    for (const now of chosen(after, name)) after = without(after, name, now);
    if (!only) after = toggle(after, name, value);
  }
  return after;
}

/**
 * @param {Filters} filters
 * @param {Pick} pick
 */
function withPeriod(filters, { since, until }) {
  const { since: first, until: last, ...rest } = filters;
  const again = first === since && last === until;
  return canonical(
    again ? rest : { ...rest, since: since ?? undefined, until: until ?? undefined },
  );
}
