/**
 * The shapes that travel between modules. No code: `deno check` reads the typedefs.
 *
 * @module
 */

/**
 * A part of an anywidget model that the Explorer uses; the shared page's host offers the same.
 *
 * @typedef {object} Model
 * @property {(name: string) => unknown} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(content: unknown) => void} send
 * @property {(name: string, callback: (...args: any[]) => void) => void} on
 * @property {(name: string, callback: (...args: any[]) => void) => void} off
 */

/**
 * The arguments of `workbench.quotes.select`: facet name -> chosen values; `missing` names the
 * facets whose rows without a value are wanted; `speech: null` shows beliefs and intentions too.
 *
 * @typedef {{[name: string]: string[] | boolean | null}} Filters
 */

/** @typedef {Uint8Array | Uint16Array | Uint32Array} Codes */

/**
 * One column that can be filtered by. `codes` holds one number a row, 0 where the row has no
 * value. Without `sets` code k stands for `values[k - 1]`; with it, for the values at the
 * positions `sets[k]` (`sets[0]` is empty), so that a row may have several values and is still
 * one number.
 *
 * @typedef {object} Facet
 * @property {string} name the argument of `select`
 * @property {string} label what the analyst reads
 * @property {string[]} values
 * @property {number[][] | null} sets
 * @property {Codes} codes
 * @property {number} size how many different codes there can be
 */

/**
 * @typedef {object} Table
 * @property {number} rows
 * @property {Facet[]} facets
 * @property {Uint8Array} speech 1 for speech and writing, 0 for beliefs and intentions
 */

/**
 * What `data` messages say about the binary buffer that comes with them.
 *
 * @typedef {object} Header
 * @property {number} version
 * @property {number} rows
 * @property {{offset: number}} speech
 * @property {{name: string, label: string, values: string[], sets: number[][] | null,
 *   codes: {offset: number, bytes: number}}[]} facets
 */

/**
 * One quote as the list shows it; what the article does not say is null.
 *
 * @typedef {object} QuoteText
 * @property {string} quote
 * @property {string | null} speaker
 * @property {string | null} role
 * @property {string | null} institution
 * @property {string} kind
 * @property {boolean} speech
 * @property {string} article title, or the file's name where there is no title
 * @property {string | null} outlet
 * @property {string | null} date as YYYY-MM-DD
 * @property {string | null} section
 * @property {string[]} themes
 * @property {{text: string, quoted: boolean}[] | null} context the quote's paragraphs, in pieces
 */

/**
 * How many rows have each value of one facet.
 *
 * @typedef {object} Tally
 * @property {Float64Array} values one count for each of the facet's values
 * @property {number} missing rows without a value
 */

/**
 * What holds for one state of the filters.
 *
 * @typedef {object} Result
 * @property {Uint32Array} matching the rows that pass all filters, in the frame's order
 * @property {number} total rows without any facet chosen
 * @property {Tally[]} crossed each facet counted under all the others
 * @property {Tally[]} matched each facet counted over the matching rows
 * @property {Tally[]} all each facet counted without any facet chosen
 */

export {};
