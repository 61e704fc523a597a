/**
 * How sure a difference of two shares is: what `workbench/comparing/certainty.py` says and sources,
 * number by number.
 *
 * @module
 */

/**
 * The articles of one side, in sums: quotes, articles, and the squares of the articles' quotes.
 *
 * @typedef {{quotes: number, articles: number, squares: number}} Clusters
 */

/** Half of what lies outside is above: 95 %. */
const UPPER = 0.975;
const Z = 1.959963984540054;

/**
 * The intraclass correlation of a value within articles, from 0 to 1.
 *
 * @param {[number, number]} hits quotes with the value on either side
 * @param {number} squared over all articles, the square of the hits by the article's quotes
 * @param {[Clusters, Clusters]} sides
 */
export function correlation(hits, squared, sides) {
  const quotes = sides[0].quotes + sides[1].quotes;
  const articles = sides[0].articles + sides[1].articles;
  const between = articles - 2;
  if (quotes === articles) return 0;
  if (between <= 0) return 1;
  const expected = sides.reduce((sum, side, i) => sum + hits[i] ** 2 / side.quotes, 0);
  const among = (squared - expected) / between;
  const within = (hits[0] + hits[1] - squared) / (quotes - articles);
  const alike = sides.reduce((sum, side) => sum + side.squares / side.quotes, 0);
  const whole = among + ((quotes - alike) / between - 1) * within;
  return whole > 0 ? Math.min(1, Math.max(0, (among - within) / whole)) : 1;
}

/**
 * The number of quotes drawn one by one that would tell as much.
 *
 * @param {Clusters} side
 * @param {number} rho
 */
export function effective({ quotes, squares }, rho) {
  return quotes ** 2 / (rho * squares + (1 - rho) * quotes);
}

/**
 * Wilson's interval.
 *
 * @param {number} share
 * @param {number} number
 * @param {number} quantile
 * @returns {[number, number]}
 */
function wilson(share, number, quantile) {
  const square = quantile ** 2;
  const middle = (share + square / (2 * number)) / (1 + square / number);
  const spread = Math.sqrt(share * (1 - share) / number + square / (4 * number ** 2));
  const half = spread * quantile / (1 + square / number);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * Newcombe's interval of `b - a`.
 *
 * @param {[number, number]} shares
 * @param {[number, number]} numbers
 * @param {number} quantile
 * @returns {[number, number]}
 */
export function newcombe([a, b], [ofA, ofB], quantile) {
  const [lowA, highA] = wilson(a, ofA, quantile);
  const [lowB, highB] = wilson(b, ofB, quantile);
  const below = Math.hypot(b - lowB, highA - a);
  const above = Math.hypot(highB - b, a - lowA);
  return [Math.max(-1, b - a - below), Math.min(1, b - a + above)];
}

/**
 * Student's quantile at 95 %.
 *
 * @param {number} freedom degrees, at least one
 */
export function student(freedom) {
  if (freedom === 1) return Math.tan(Math.PI * (UPPER - 0.5));
  if (freedom === 2) return (2 * UPPER - 1) / Math.sqrt(2 * UPPER * (1 - UPPER));
  const terms = [
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92160,
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), Z);
}
