/**
 * Which quotes hold the words that are looked for: answered here where all texts are in the page,
 * else asked for, phrase by phrase, while everything else goes on.
 *
 * @module
 */

import { folded } from "./folding.js";

/** @import { Texts } from "../kernel/texts.js" */
/** @import { Filters } from "../types.js" */

/** Of a million rows a phrase's bits take 125 kB; these many are kept for the way back. */
const KEPT = 64;

export class Search {
  /** Bits by folded phrase, row i at bit i & 7 of byte i >> 3. @type {Map<string, Uint8Array>} */
  #known = new Map();
  /** @type {Set<string>} */
  #asked = new Set();
  /** Phrases whose question came to nothing; asked again when something else is looked for. */
  #failed = /** @type {Set<string>} */ (new Set());
  #key = "";
  /** @type {string[] | null} */
  #texts = null;
  /** @type {{key: string, found: Uint8Array | null}} */
  #last = { key: "[[],[]]", found: null };

  /**
   * @param {number} rows
   * @param {Texts} texts
   * @param {(phrase: string) => Promise<DataView>} ask
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
  found({ text = [], exclude }) {
    const wanted = text.map(folded);
    const shunned = (exclude?.text ?? []).map(folded);
    const key = JSON.stringify([wanted, shunned]);
    if (key !== this.#key) {
      this.#failed.clear();
      this.fault = "";
    }
    this.#key = key;
    this.pending = false;
    if (key === this.#last.key) return this.#last.found;
    const lists = [wanted, shunned].map((phrases) => phrases.map((each) => this.#bits(each)));
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
    this.#last = { key: "", found };
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
   * @returns {Uint8Array | null} null while the answer is awaited
   */
  #bits(phrase) {
    const known = this.#known.get(phrase);
    if (known) return known;
    if (this.texts.complete) return this.#keep(phrase, this.#look(phrase));
    if (!this.#asked.has(phrase) && !this.#failed.has(phrase)) this.#askFor(phrase);
    return null;
  }

  /** @param {string} phrase */
  async #askFor(phrase) {
    this.#asked.add(phrase);
    try {
      const { buffer, byteOffset, byteLength } = await this.ask(phrase);
      this.#keep(phrase, new Uint8Array(buffer, byteOffset, byteLength));
      this.fault = "";
    } catch (error) {
      this.fault = /** @type {Error} */ (error).message;
      this.#failed.add(phrase);
    }
    this.#asked.delete(phrase);
    this.arrived();
  }

  /** @param {string} phrase */
  #look(phrase) {
    this.#texts ??= Array.from(
      { length: this.rows },
      (_, row) => folded(this.texts.get(row)?.quote ?? ""),
    );
    const bits = new Uint8Array(Math.ceil(this.rows / 8));
    this.#texts.forEach((text, row) => {
      if (text.includes(phrase)) bits[row >> 3] |= 1 << (row & 7);
    });
    return bits;
  }

  /**
   * @param {string} phrase
   * @param {Uint8Array} bits
   */
  #keep(phrase, bits) {
    this.#known.set(phrase, bits);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest);
    return bits;
  }
}
