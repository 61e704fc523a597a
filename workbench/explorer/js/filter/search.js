/**
 * Which quotes hold the words that are looked for: answered here where all texts are in the page,
 * else asked for, phrase by phrase, while everything else goes on.
 *
 * @module
 */

import { fieldsOf, USUAL } from "./fields.js";
import { folded } from "./folding.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Filters, QuoteText } from "../types.js" */

/** Of a million rows a phrase's bits take 125 kB; these many are kept for the way back. */
const KEPT = 64;

/** What a quote's text says in each field; articles are not in it. */
const SAID = /** @type {{[field: string]: (text: QuoteText) => string | null}} */ ({
  quote: ({ quote }) => quote,
  speaker: ({ speaker }) => speaker,
  institution: ({ institution }) => institution,
  title: ({ article, titled }) => titled ? article : null,
});

export class Search {
  /** Bits by fields and folded phrase, row i at bit i & 7 of byte i >> 3. @type {Map<string, Uint8Array>} */
  #known = new Map();
  /** @type {Set<string>} */
  #asked = new Set();
  /** Phrases whose question came to nothing; asked again when something else is looked for. */
  #failed = /** @type {Set<string>} */ (new Set());
  #key = "";
  /** The folded texts by field. @type {Map<string, string[]>} */
  #texts = new Map();
  /** @type {{key: string, found: Uint8Array | null}} */
  #last = { key: "", found: null };

  /**
   * @param {number} rows
   * @param {Texts} texts
   * @param {(phrase: string, fields: string[]) => Promise<DataView>} ask
   * @param {() => void} arrived called when an answer is there, or a fault
   */
  constructor(rows, texts, ask, arrived) {
    this.rows = rows;
    this.texts = texts;
    this.ask = ask;
    this.arrived = arrived;
    this.pending = false;
    this.fault = "";
  }

  /**
   * The rows whose texts pass; null when texts are not asked about. While an answer is awaited
   * (`pending`), those of the last answer.
   *
   * @param {Filters} filters
   * @returns {Uint8Array | null}
   */
  found(filters) {
    const { text = [], exclude } = filters;
    const wanted = text.map(folded);
    const shunned = (exclude?.text ?? []).map(folded);
    const none = !wanted.length && !shunned.length;
    const fields = none ? USUAL : fieldsOf(filters);
    const key = none ? "" : JSON.stringify([fields, wanted, shunned]);
    if (key !== this.#key) {
      this.#failed.clear();
      this.fault = "";
    }
    this.#key = key;
    this.pending = false;
    if (key === this.#last.key) return this.#last.found;
    const lists = [wanted, shunned].map((phrases) =>
      phrases.map((each) => this.#bits(each, fields))
    );
    this.pending = lists.flat().includes(null) && !this.#failed.size;
    if (lists.flat().includes(null)) return this.#last.found;
    const [holding, without] = /** @type {Uint8Array[][]} */ (lists);
    this.#last = { key, found: this.#join(holding, without) };
    return this.#last.found;
  }

  /**
   * Goes on from a search of the rows before they had other numbers: until the answers for these
   * are here, the rows that matched match.
   *
   * @param {Search | null} before
   * @param {(row: number) => number} to the number that a row has now, -1 where it is gone
   */
  after(before, to) {
    const old = before ? before.#last.found : null;
    if (!before || !old) return this;
    const found = new Uint8Array(Math.ceil(this.rows / 8));
    for (let row = 0; row < before.rows; row++) {
      const now = to(row);
      if (now >= 0 && (old[row >> 3] >> (row & 7)) & 1) found[now >> 3] |= 1 << (now & 7);
    }
    this.#last = { key: "before", found };
    return this;
  }

  /**
   * @param {Uint8Array[]} holding one of them must hold
   * @param {Uint8Array[]} without none of them may
   */
  #join(holding, without) {
    if (!holding.length && !without.length) return null;
    const bytes = new Uint8Array(Math.ceil(this.rows / 8)).fill(holding.length ? 0 : 255);
    for (const bits of holding) for (let i = 0; i < bytes.length; i++) bytes[i] |= bits[i];
    for (const bits of without) for (let i = 0; i < bytes.length; i++) bytes[i] &= ~bits[i];
    return bytes;
  }

  /**
   * @param {string} phrase folded
   * @param {string[]} fields
   * @returns {Uint8Array | null} null while the answer is awaited
   */
  #bits(phrase, fields) {
    const here = this.texts.complete ? fields.filter((field) => field in SAID) : [];
    const elsewhere = fields.filter((field) => !here.includes(field));
    const found = here.map((field) => this.#look(phrase, field));
    if (elsewhere.length) {
      const answer = this.#answer(phrase, elsewhere);
      if (!answer) return null;
      found.push(answer);
    }
    return found.length > 1 ? this.#join(found, []) : found[0];
  }

  /**
   * @param {string} phrase
   * @param {string[]} fields
   */
  #answer(phrase, fields) {
    const key = JSON.stringify([fields, phrase]);
    const known = this.#known.get(key);
    if (!known && !this.#asked.has(key) && !this.#failed.has(key)) {
      this.#askFor(key, phrase, fields);
    }
    return known ?? null;
  }

  /**
   * @param {string} key
   * @param {string} phrase
   * @param {string[]} fields
   */
  async #askFor(key, phrase, fields) {
    this.#asked.add(key);
    try {
      const { buffer, byteOffset, byteLength } = await this.ask(phrase, fields);
      this.#keep(key, new Uint8Array(buffer, byteOffset, byteLength));
      this.fault = "";
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
      this.#failed.add(key);
    }
    this.#asked.delete(key);
    this.arrived();
  }

  /**
   * @param {string} phrase
   * @param {string} field
   */
  #look(phrase, field) {
    const key = JSON.stringify([field, phrase]);
    return this.#known.get(key) ?? this.#keep(key, bitsOf(this.#folded(field), phrase));
  }

  /** @param {string} field */
  #folded(field) {
    let texts = this.#texts.get(field);
    if (!texts) {
      texts = Array.from({ length: this.rows }, (_, row) => {
        const text = this.texts.get(row);
        return folded((text && SAID[field](text)) ?? "");
      });
      this.#texts.set(field, texts);
    }
    return texts;
  }

  /**
   * @param {string} key
   * @param {Uint8Array} bits
   */
  #keep(key, bits) {
    this.#known.set(key, bits);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest);
    return bits;
  }
}

/**
 * Which of folded texts hold a folded phrase, row i at bit i & 7 of byte i >> 3.
 *
 * @param {string[]} texts
 * @param {string} phrase
 */
export function bitsOf(texts, phrase) {
  const bits = new Uint8Array(Math.ceil(texts.length / 8));
  texts.forEach((text, row) => {
    if (text.includes(phrase)) bits[row >> 3] |= 1 << (row & 7);
  });
  return bits;
}
