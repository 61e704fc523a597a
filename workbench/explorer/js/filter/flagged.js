/**
 * How many quotes there would be if a flag of an analyst's were asked for.
 *
 * @module
 */

import { reviewed, wantedReview } from "./criteria.js";

/** @import { Filters, Once, Result, Table } from "../types.js" */

/**
 * @param {Result} result under `filters`
 * @param {Filters} filters but for the flags
 * @param {Table} table
 * @param {Once | null} once
 */
export function countFlagged(result, filters, { review }, once) {
  const accepts = reviewed(wantedReview(filters));
  // One statement may have rows with other flags, which cannot be summed up.
  if (once) return result.under("review", review.map((code) => accepts[code]), 2)[1];
  const codes = result.under("review", review, accepts.length);
  return codes.reduce((sum, count, code) => sum + (accepts[code] ? count : 0), 0);
}
