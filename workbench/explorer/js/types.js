/**
 * The shapes that travel between modules. No code: `deno check` reads the typedefs.
 *
 * @module
 */

/** @import { Desk } from "./correct/desk.js" */
/** @import { Session } from "./kernel/session.js" */

/**
 * A part of an anywidget model that the Explorer uses; the shared page's host offers the same.
 *
 * @typedef {object} Model
 * @property {(name: string) => unknown} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(content: unknown, callbacks?: undefined, buffers?: ArrayBuffer[]) => void} send
 * @property {(name: string, callback: (...args: any[]) => void) => void} on
 * @property {(name: string, callback: (...args: any[]) => void) => void} off
 */

/**
 * The arguments of `workbench.quotes.select` in canonical form: in the order of its signature,
 * values in lists, days as "2023-09-12", what asks for nothing left out. `speech` left out means
 * speech alone, `null` beliefs and intentions too, `false` those alone.
 *
 * @typedef {object} Filters
 * @property {string[]} [expert]
 * @property {string[]} [speaker]
 * @property {string[]} [institution]
 * @property {string[]} [theme]
 * @property {string[]} [outlet]
 * @property {string[]} [kind]
 * @property {string[]} [speaker_kind]
 * @property {string[]} [country]
 * @property {string[]} [article] ids
 * @property {string[]} [section]
 * @property {string[]} [all_themes]
 * @property {number} [min_confidence]
 * @property {string[]} [missing]
 * @property {string} [since]
 * @property {string} [until]
 * @property {string[]} [text]
 * @property {{[argument: string]: string[]}} [exclude]
 * @property {boolean | null} [speech]
 * @property {string[]} [text_in] where `text` is looked for
 * @property {boolean} [reviewed]
 * @property {boolean} [bookmarked]
 * @property {boolean} [noted]
 * @property {{[column: string]: string[]}} [own] an analyst's own columns
 */

/** @typedef {Uint8Array | Uint16Array | Uint32Array} Codes */

/**
 * One column that can be filtered by value. `codes` holds one number a row, 0 where the row has no
 * value. Without `sets` code k stands for `values[k - 1]`; with it, for the values at the
 * positions `sets[k]` (`sets[0]` is empty), so that a row may have several values and is still
 * one number.
 *
 * @typedef {object} Facet
 * @property {string} name the argument of `select`
 * @property {string} label what the analyst reads
 * @property {boolean} closed folded up until it is asked for
 * @property {string[]} values in the order in which a reader looks names up
 * @property {string[] | null} labels what is shown for the values, where it is not they themselves
 * @property {number[][] | null} sets
 * @property {Codes} codes
 * @property {number} size how many different codes there can be
 */

/**
 * One entry a row in every column.
 *
 * @typedef {object} Table
 * @property {number} rows
 * @property {Facet[]} facets
 * @property {Uint8Array} speech 1 for speech and writing, 0 for beliefs and intentions
 * @property {Int32Array} days since 1970-01-01; `NO_DAY` of filter/columns.js where there is no date
 * @property {Float32Array} confidence from 0 to 1
 * @property {Uint8Array} lacking bit k is set where the row lacks `lackable[k]`
 * @property {string[]} lackable names that `missing` takes beside those of facets
 * @property {Uint16Array} words in the quote; the highest number stands for it and for more
 * @property {Uint32Array} stories for each code of the facet `article`, no entry a row: the code of
 *   the first article of its story
 * @property {Uint8Array} review bit 0 is set where an analyst has confirmed or corrected the row,
 *   bit 1 where it is bookmarked, bit 2 where it has a note
 */

/**
 * Which rows are one statement of one story: `numbers` by row, below the number of rows; `order` has
 * the rows of each statement beside each other.
 *
 * @typedef {object} Once
 * @property {Uint32Array} numbers
 * @property {Uint32Array} order
 */

/**
 * A kind of file: its format, what one item of it is, and what menus and browsers call it.
 *
 * @typedef {object} Offered
 * @property {string} format
 * @property {"quotes" | "articles"} items
 * @property {string} label
 * @property {string} suffix
 * @property {string} mime
 */

/**
 * What `data` messages say about the binary buffer that comes with them, and about who sent them.
 *
 * @typedef {object} Header
 * @property {number} version
 * @property {number} rows
 * @property {{offset: number}} speech
 * @property {{offset: number}} days
 * @property {{offset: number}} confidence
 * @property {{offset: number, names: string[]}} lacking
 * @property {{offset: number}} words
 * @property {{offset: number, length: number}} stories
 * @property {{offset: number}} review
 * @property {{name: string, label: string, closed: boolean, values: string[],
 *   labels: string[] | null, sets: number[][] | null,
 *   codes: {offset: number, bytes: number}}[]} facets
 * @property {"kernel" | "page"} host who answers questions
 * @property {Offered[]} exports what the selection can be taken out as
 * @property {string | null} [frame] what the notebook called the quotes, of a page without a kernel
 * @property {string | null} [articles] and what their articles
 * @property {number} [generation] grows whenever corrections have made other data of these
 * @property {Correcting} [corrections] what can be done about a row that is wrong
 * @property {string[]} [searched] the fields that words can be looked for in
 * @property {boolean} [copies] whether any story has several articles
 * @property {{shipped: boolean} | null} [lab] that there is a theme lab, and whether the themes are
 *   those that came with the workbench
 * @property {number} [unseen_s] how long nothing must show the widget before the kernel is told
 */

/**
 * Whether rows can be corrected here, and if not why; `who` corrects, `themes` are what there is;
 * `everywhere`: whether a name can be corrected in all rows; in a shared page whether anybody has
 * corrected `some`.
 *
 * @typedef {{can: boolean, why_not?: string, who?: string, themes?: string[],
 *   everywhere?: boolean, some?: boolean}} Correcting
 */

/**
 * One line of `corrections.jsonl` as the page is told it: what an analyst has done to a row.
 *
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} when UTC, ISO
 * @property {string} who
 * @property {string} what confirm, change, reject, add, note, bookmark, unbookmark or undo
 * @property {string} [field] of a change: speaker, institution, role, kind or themes
 * @property {string | string[] | null} [old]
 * @property {string | string[] | null} [new]
 * @property {string} [why]
 */

/**
 * One quote as the list shows it; what the article does not say is null.
 *
 * @typedef {object} QuoteText
 * @property {string} id the row's stable name, `quote_id`
 * @property {string} quote
 * @property {string | null} speaker
 * @property {string | null} role
 * @property {string | null} institution
 * @property {string} kind
 * @property {boolean} speech
 * @property {string} article title, or the file's name where there is no title
 * @property {boolean} titled whether that is its title
 * @property {string | null} outlet
 * @property {string | null} date as YYYY-MM-DD
 * @property {string | null} section
 * @property {string[]} themes
 * @property {number | null} confidence from 0 to 1, null where a frame of one's own has none
 * @property {boolean} reviewed
 * @property {boolean} bookmarked
 * @property {string | null} note
 * @property {Entry[]} changes what was done to it and holds, oldest first
 * @property {boolean} [rejected] it was rejected a moment ago, and goes with the next data
 */

/**
 * How many rows have each value of one facet.
 *
 * @typedef {object} Tally
 * @property {Float64Array} values one count for each of the facet's values
 * @property {number} missing rows without a value
 */

/**
 * What holds for one state of the filters. Counts are made when they are asked for, so that what
 * nobody looks at costs nothing. Facets go by their place in `table.facets`.
 *
 * @typedef {object} Result
 * @property {Uint32Array} matching the rows that pass all filters, in the frame's order
 * @property {number} total rows without any filter but that of speech
 * @property {number} counted the matching rows as they are counted: each, or what is one statement
 *   of a story once; so are `crossed`, `all` and `under`
 * @property {number} whole `total` counted like this
 * @property {(facet: number) => Tally} crossed a facet counted under all the others
 * @property {(facet: number) => Tally} matched a facet counted over the matching rows, each row once
 * @property {(facet: number) => Tally} all a facet counted without any filter but that of speech
 * @property {(criterion: string, codes: Codes, size: number) => Uint32Array} under how many
 *   rows have each of the codes (below `size`) under all filters but those of one criterion: a
 *   facet's name, "speech", "date", "confidence", "lacking" or "text"
 */

/**
 * What a part of the page may use of the view that it stands in.
 *
 * @typedef {object} Page
 * @property {Session} session
 * @property {Table} table
 * @property {Header} header
 * @property {(facet: string, value: string | null) => void} toggle a value, as a click in its facet
 *   does: chosen if it was not, and the other way round; null stands for rows without a value
 * @property {(row: number) => void} read shows the article at that row of the frame, in the place
 *   of the list
 * @property {() => void} leave back from the article to the list
 * @property {(name: string) => void} show brings the panel of this name into sight
 * @property {() => void} focus gives the focus to what is read
 * @property {() => void} review goes through what is to be reviewed, one quote after the other
 * @property {Desk} correct what can be done about a row that is wrong
 */

/**
 * A part of the page. It is made with a `Page`, put where its kind belongs, and told when the
 * filters have changed; it then reads `page.session.filters` and `page.session.result`. Parts
 * that take long draw later than `update` returns.
 *
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {() => void} update
 * @property {() => void} close
 */

/**
 * A part that is not printed as it is on the screen. Paper waits for nothing that comes later than
 * `beforePrint` returns; `afterPrint` takes back what it has done.
 *
 * @typedef {Part & {beforePrint?: () => void, afterPrint?: () => void}} PrintedPart
 */

/**
 * A part with a tab of its own. Its `update` is called too when it comes into sight.
 *
 * @typedef {object} Panel
 * @property {string} name
 * @property {string} label of the tab
 * @property {PrintedPart} part
 * @property {HTMLElement} [bar] controls that stand beside the tabs while it is shown
 * @property {boolean} [counts] whether there is nothing in it while nothing matches
 * @property {boolean} [beside] whether it stands beside the others where there is room
 */

export {};
