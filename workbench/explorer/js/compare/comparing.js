/**
 * Two sides side by side, value by value: what `workbench.compare` gives, number by number.
 *
 * @module
 */

import { MISSING } from "../filter/filter.js";
import { correlation, effective, newcombe, student } from "./certainty.js";

/** @import { Facet } from "../types.js" */
/** @import { Side } from "./sides.js" */

/**
 * @typedef {object} Line
 * @property {string | null} value
 * @property {[number, number]} numbers quotes of A and of B
 * @property {[number, number]} shares NaN, as all that follows, where there is nothing to share
 * @property {number} difference B - A
 * @property {[number, number]} interval
 * @property {boolean} sure
 */

/**
 * @param {Facet} facet
 * @param {[Side, Side]} sides
 * @returns {Line[]} the largest difference first, rows without a value last
 */
export function compared(facet, sides) {
  const [a, b] = sides;
  /** @type {Line[]} */
  const lines = [];
  for (let i = 0; i <= facet.values.length; i++) {
    if (!a.hits[i] && !b.hits[i]) continue;
    /** @type {[number, number]} */
    const shares = [a.hits[i] / a.quotes, b.hits[i] / b.quotes];
    const interval = intervalAt(i, shares, sides);
    lines.push({
      value: i < facet.values.length ? facet.values[i] : MISSING,
      numbers: [a.hits[i], b.hits[i]],
      shares,
      difference: shares[1] - shares[0],
      interval,
      sure: interval[0] > 0 || interval[1] < 0,
    });
  }
  return lines.sort((one, other) =>
    Number(one.value === MISSING) - Number(other.value === MISSING) ||
    size(other) - size(one) || before(one, other)
  );
}

/**
 * @param {number} i
 * @param {[number, number]} shares
 * @param {[Side, Side]} sides
 * @returns {[number, number]}
 */
function intervalAt(i, shares, sides) {
  const [a, b] = sides;
  const freedom = a.articles + b.articles - 2;
  if (!a.quotes || !b.quotes) return [NaN, NaN];
  // With one article a side nobody knows what another one would say.
  if (freedom < 1) return [-1, 1];
  const rho = correlation([a.hits[i], b.hits[i]], a.squared[i] + b.squared[i], sides);
  return newcombe(shares, [effective(a, rho), effective(b, rho)], student(freedom));
}

/** Two thirds up and two thirds down are one difference. @param {Line} line */
function size({ difference }) {
  return Math.round(Math.abs(difference) * 1e12);
}

/**
 * By code points, as Python sorts.
 *
 * @param {Line} one
 * @param {Line} other
 */
function before(one, other) {
  const [a, b] = [[...one.value ?? ""], [...other.value ?? ""]];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const apart = Number(a[i].codePointAt(0)) - Number(b[i].codePointAt(0));
    if (apart) return apart;
  }
  return a.length - b.length;
}
