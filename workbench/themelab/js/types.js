/**
 * The shapes that travel between modules. No code: `deno check` reads the typedefs.
 *
 * @module
 */

/**
 * @typedef {object} ThemeRow
 * @property {string} theme
 * @property {number} terms
 * @property {number} quotes
 * @property {number} articles
 * @property {number} only quotes with no other theme
 * @property {number} share from 0 to 1
 */

/**
 * How it stands with the themes and their file.
 *
 * @typedef {object} State
 * @property {ThemeRow[]} themes
 * @property {{[theme: string]: string[]}} where
 * @property {number} quotes
 * @property {number} articles
 * @property {number} unthemed
 * @property {boolean} sample whether only some of the quotes are looked at
 * @property {{change: string, theme: string, words: string}[]} changes not saved yet
 * @property {boolean} undo
 * @property {boolean} redo
 * @property {string | null} file
 * @property {boolean} made whether the file is there already
 * @property {string} fault why nothing can be saved, "" where it can
 * @property {string} alike by what quotes are compared
 * @property {string} remedy how to have them compared better, "" where that is done
 */

/**
 * @typedef {object} TermRow
 * @property {string} term
 * @property {number} quotes
 * @property {number} articles
 * @property {number} only
 * @property {[string, number][]} forms
 * @property {number} more forms that are not told
 */

/**
 * @typedef {object} HitRow
 * @property {string} term
 * @property {string} left
 * @property {string} hit
 * @property {string} right
 * @property {string} place
 * @property {string | null} speaker
 * @property {string[]} speakers of all quotes that it gives the theme
 * @property {string | null} outlet
 * @property {string | null} title
 * @property {string} quote_id
 */

/**
 * @typedef {object} CandidateRow
 * @property {string} term
 * @property {number} quotes
 * @property {number} articles
 * @property {number} others
 */

/**
 * @typedef {object} LikeRow
 * @property {number} likeness
 * @property {string} quote
 * @property {string | null} speaker
 * @property {string | null} outlet
 * @property {string | null} title
 * @property {string[]} themes
 * @property {string} quote_id
 */

/**
 * What is looked at. `theme` null: the quotes without one. `term` null: all terms of the theme.
 *
 * @typedef {object} Look
 * @property {string | null} theme
 * @property {string | null} term
 * @property {string | null} form
 * @property {{add: string[], remove: string[]} | null} trying
 * @property {{quote?: string, theme?: string} | null} alike
 * @property {string | null} word a candidate
 */

export {};
