/**
 * The articles that have been opened, by each of their quotes' rows; asked for once.
 *
 * @module
 */

/**
 * A stretch of a paragraph and the rows of the quotes that it belongs to: to their words, to their
 * reporting words, to the words that name their source.
 *
 * @typedef {object} Piece
 * @property {string} text
 * @property {number[]} content
 * @property {number[]} cue
 * @property {number[]} source
 */

/**
 * @typedef {object} QuoteReason
 * @property {number} row
 * @property {string | null} speaker
 * @property {number | null} institution_confidence from 0 to 1
 * @property {string} why_speaker
 * @property {{theme: string, words: string[]}[]} why_themes
 */

/**
 * An article as the host tells it; all pieces joined are its text.
 *
 * @typedef {object} ArticleText
 * @property {string} id
 * @property {string} title
 * @property {string | null} outlet
 * @property {string | null} date as YYYY-MM-DD
 * @property {string | null} byline
 * @property {string | null} url
 * @property {string | null} file
 * @property {{kind: string, pieces: Piece[]}[] | null} paragraphs null where only the quotes are here
 * @property {QuoteReason[]} quotes
 */

/** Paging through the quotes goes back an article or two, not through hundreds. */
const KEPT = 30;

export class Articles {
  /** @type {Set<{rows: Set<number>, text: ArticleText}>} */
  #known = new Set();
  /** @type {Map<number, Promise<ArticleText>>} */
  #asked = new Map();

  /** @param {(row: number) => Promise<ArticleText>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
  }

  /**
   * @param {number} row
   * @returns {ArticleText | undefined} the row's article, if it is here
   */
  get(row) {
    for (const { rows, text } of this.#known) if (rows.has(row)) return text;
    return undefined;
  }

  /**
   * @param {number} row
   * @returns {Promise<ArticleText>}
   */
  async load(row) {
    const known = this.get(row);
    if (known) return known;
    const questions = this.#asked;
    const asked = questions.get(row) ?? this.fetch(row);
    questions.set(row, asked);
    try {
      const text = await asked;
      if (questions !== this.#asked) return this.load(row);
      if (!this.get(row)) this.#keep(text);
      return text;
    } finally {
      questions.delete(row);
    }
  }

  /** Rows have other numbers or speakers: what was asked for by the old ones is nothing. */
  forget() {
    this.#known.clear();
    this.#asked = new Map();
  }

  /** @param {ArticleText} text */
  #keep(text) {
    this.#known.add({ rows: new Set(text.quotes.map(({ row }) => row)), text });
    for (const oldest of this.#known) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(oldest);
    }
  }
}
