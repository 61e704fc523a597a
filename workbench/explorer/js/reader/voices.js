/**
 * The speakers of one article as its reader tells them apart: a number each, and a colour.
 *
 * @module
 */

/** @import { ArticleText } from "../kernel/articles.js" */

/**
 * @typedef {object} Voice
 * @property {string} label what stands at the quotes: the speaker's number, "?" for nobody known
 * @property {string} name
 * @property {number} colour from 1 to `COLOURS`, 0 for nobody known
 * @property {number} quotes how many of the article's quotes are theirs
 * @property {number} row the first of them
 */

/** Eight can still be told apart; with more speakers colours come again, numbers never. */
export const COLOURS = 8;
export const NOBODY = "Speaker unknown";

/**
 * @param {ArticleText} article
 * @returns {{voices: Voice[], of: Map<number, Voice>}} the speakers in order of appearance, and
 *   the speaker of each row
 */
export function voicesOf(article) {
  /** @type {Map<string | null, Voice>} */
  const known = new Map();
  /** @type {Map<number, Voice>} */
  const of = new Map();
  let named = 0;
  for (const { row, speaker } of article.quotes) {
    let voice = known.get(speaker);
    if (!voice) {
      if (speaker !== null) named++;
      voice = speaker === null ? { label: "?", name: NOBODY, colour: 0, quotes: 0, row } : {
        label: String(named),
        name: speaker,
        colour: (named - 1) % COLOURS + 1,
        quotes: 0,
        row,
      };
      known.set(speaker, voice);
    }
    voice.quotes++;
    of.set(row, voice);
  }
  return { voices: [...known.values()], of };
}
