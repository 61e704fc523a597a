/**
 * What a chart shows, before it is a picture or a table, and what it is read from. No code:
 * `deno check` reads the typedefs.
 *
 * @module
 */

/** @import { Filters, Once, Table } from "../types.js" */
/** @import { Cover } from "./calendar.js" */

/**
 * What a click on a mark filters by: the facets and the one value of each, or the first and the
 * last day of a period.
 *
 * @typedef {{[argument: string]: string | null}} Pick
 */

/**
 * A place along the axis. `at` tells it from all others, in every state of the filters: a position
 * among the facet's values, or the first day of a period.
 *
 * @typedef {object} Mark
 * @property {number} at
 * @property {string} label
 * @property {Pick} pick
 * @property {boolean} chosen whether the filters ask for it
 */

/**
 * One kind of mark, told by colour, pattern and name; `numbers` has one number for each place.
 * `look` counts colours and patterns from 0; "missing" is that of no value, "others" that of the
 * values which share one series, and `at` and `pick` are null with it. A chart of one series has no
 * use for these.
 *
 * @typedef {object} Series
 * @property {number | null} at
 * @property {string} label
 * @property {Pick | null} pick
 * @property {boolean} chosen
 * @property {number | "missing" | "others"} look
 * @property {number[]} numbers
 */

/**
 * A column of the table, with a number or words for each place; `series` where its cells are that
 * series' marks.
 *
 * @typedef {object} Column
 * @property {string} label
 * @property {(number | string)[]} cells
 * @property {Series | null} series
 */

/**
 * @typedef {object} Shown
 * @property {string} title what is counted, as a sentence begins: "Quotes by theme"
 * @property {string} axis the name of what stands along the axis
 * @property {Mark[]} marks
 * @property {Series[]} series
 * @property {number[] | null} behind where fewer than all match: all quotes of each place
 * @property {number[] | null} level where each place would end with its share in all quotes
 * @property {number | null} [cut] a place whose bar is too long to be drawn to scale
 * @property {string[]} words what is written beside each place; empty for none
 * @property {Column[]} columns the table
 * @property {string[]} notes sentences that the reader must know
 * @property {Cover} [cover] of a chart over time: which days, in which periods
 * @property {string} nothing why there is nothing to draw; empty where there is
 */

/**
 * The state that a chart is read from. `rows` match the filters, `base` would without them (null
 * for all rows of the table).
 *
 * @typedef {object} State
 * @property {Table} table
 * @property {Filters} filters
 * @property {Uint32Array} rows
 * @property {Uint32Array | null} base
 * @property {boolean} filtered
 * @property {Once | null} once to count each story once
 */

export {};
