/**
 * What a row has to fulfil, criterion by criterion: the arguments of `select` that look at the same
 * column are one criterion.
 *
 * @module
 */

import { acceptedCodes } from "./accept.js";
import { NO_DAY } from "./columns.js";
import { dayNumber } from "./days.js";
import { alternatives, excluded } from "./filter.js";

/** @import { Codes, Filters, Table } from "../types.js" */

/**
 * How rows are tested: by a table of accepted codes, by a stretch of numbers (both ends included),
 * or by a bit a row; null when every row passes.
 *
 * @typedef {{codes: Codes, accepts: Uint8Array}
 *   | {column: Int32Array | Float32Array, low: number, high: number}
 *   | {bits: Uint8Array}
 *   | null} Test
 */

/**
 * @typedef {object} Criterion
 * @property {string} name the facet's name, or "speech", "date", "confidence", "lacking", "review",
 *   "text"
 * @property {(filters: Filters) => unknown} heeds what the test is made from; equal JSON, same test
 * @property {(filters: Filters) => Test} test
 */

/** The flags that an analyst gives a row, in the order of their bits. */
export const REVIEW = /** @type {const} */ (["reviewed", "bookmarked", "noted"]);

/** Later than every day of an int32, so that a range without an end has one. */
const LAST_DAY = 2 ** 31 - 1;

/**
 * @param {Table} table
 * @returns {Criterion[]}
 */
export function criteria(table) {
  return [
    speech(table),
    date(table),
    confidence(table),
    lacking(table),
    review(table),
    ...table.facets.map((facet) => ({
      name: facet.name,
      heeds: (/** @type {Filters} */ filters) => [
        alternatives(filters, facet.name),
        filters.missing?.includes(facet.name),
        excluded(filters, facet.name),
        facet.name === "theme" && filters.all_themes,
      ],
      test: (/** @type {Filters} */ filters) => {
        const accepts = acceptedCodes(facet, filters);
        return accepts && { codes: facet.codes, accepts };
      },
    })),
  ];
}

/**
 * @param {Table} table
 * @returns {Criterion}
 */
function speech({ speech: codes }) {
  return {
    name: "speech",
    // In JSON an argument that is left out would be the same as null, which is a choice here.
    heeds: ({ speech: wanted = true }) => wanted,
    test: (filters) => {
      const { speech: wanted = true } = filters;
      return wanted === null ? null : { codes, accepts: Uint8Array.of(+!wanted, +wanted) };
    },
  };
}

/**
 * Days asked for, and whether there must be one.
 *
 * @param {Table} table
 * @returns {Criterion}
 */
function date({ days: column }) {
  return {
    name: "date",
    heeds: (filters) => [filters.since, filters.until, ...published(filters)],
    test: (filters) => {
      const { since, until } = filters;
      const [without, within] = published(filters);
      const dated = since !== undefined || until !== undefined;
      if (!dated && !without && !within) return null;
      const low = since === undefined ? NO_DAY + 1 : dayNumber(since);
      const high = until === undefined ? LAST_DAY : dayNumber(until);
      return {
        column,
        low: without && !dated && !within ? NO_DAY : low,
        // Without a date and with one: no row is both.
        high: without ? (dated || within ? low - 1 : NO_DAY) : high,
      };
    },
  };
}

/** Whether a date must be lacking, whether there must be one. @param {Filters} filters */
function published({ missing, exclude }) {
  return [missing?.includes("published"), exclude?.missing?.includes("published")];
}

/**
 * @param {Table} table
 * @returns {Criterion}
 */
function confidence({ confidence: column }) {
  return {
    name: "confidence",
    heeds: (filters) => filters.min_confidence,
    test: ({ min_confidence: least }) =>
      // As select does: the number asked for is brought to the precision of the column.
      least === undefined ? null : { column, low: Math.fround(least), high: Infinity },
  };
}

/**
 * What a row must lack, or must not, beside facets and dates.
 *
 * @param {Table} table
 * @returns {Criterion}
 */
function lacking({ lacking: codes, lackable }) {
  /** @param {string[] | undefined} names */
  const bits = (names) =>
    lackable.reduce((sum, name, bit) =>
      // That one is a matter of the dates.
      sum + (name !== "published" && names?.includes(name) ? 1 << bit : 0), 0);
  /** @param {Filters} filters */
  const wanted = (filters) => [bits(filters.missing), bits(filters.exclude?.missing)];
  return {
    name: "lacking",
    heeds: wanted,
    test: (filters) => {
      const [must, mustNot] = wanted(filters);
      if (!must && !mustNot) return null;
      const every = Uint8Array.from({ length: 1 << lackable.length }, (_, code) => code);
      return {
        codes,
        accepts: every.map((code) => +((code & must) === must && !(code & mustNot))),
      };
    },
  };
}

/**
 * What an analyst has done to a row: one criterion, so that the mask needs one bit.
 *
 * @param {Table} table
 * @returns {Criterion}
 */
function review({ review: codes }) {
  return {
    name: "review",
    heeds: wantedReview,
    test: (filters) => {
      const wanted = wantedReview(filters);
      return wanted.every((each) => each === null) ? null : { codes, accepts: reviewed(wanted) };
    },
  };
}

/**
 * What is asked for of each of the flags; null for nothing.
 *
 * @param {Filters} filters
 * @returns {(boolean | null)[]} in the order of the bits
 */
export function wantedReview(filters) {
  return REVIEW.map((name) => filters[name] ?? null);
}

/**
 * For each code of `table.review`, 1 where it is as wanted.
 *
 * @param {(boolean | null)[]} wanted
 */
export function reviewed(wanted) {
  return Uint8Array.from(
    { length: 1 << REVIEW.length },
    (_, code) => +wanted.every((each, bit) => each === null || each === Boolean(code >> bit & 1)),
  );
}
