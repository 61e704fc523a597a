/**
 * What is done about rows that are wrong: shown at once, written by the kernel, and then as the
 * kernel has it.
 *
 * Rows go by their stable names, as their numbers change when one is rejected or added. Until data
 * have come in which a correction is, its row is shown as what the kernel last said of it with the
 * correction put on top; where the kernel refuses, that is taken off again.
 *
 * @module
 */

import { Listeners } from "../kernel/listeners.js";
import { patched } from "./patches.js";

/** @import { Message } from "../kernel/messages.js" */
/** @import { To } from "../kernel/moves.js" */
/** @import { Session } from "../kernel/session.js" */
/** @import { Correcting, Entry, QuoteText } from "../types.js" */
/** @import { Deed } from "./patches.js" */

/**
 * A correction that the data do not have yet.
 *
 * @typedef {object} Pending
 * @property {string} quote
 * @property {Deed} deed
 * @property {number} generation of the data that have it; infinite until the kernel has answered
 */

/** What was done last, for whoever says so. @typedef {{words: string, fault: boolean}} Told */

/**
 * Something that was done here, and to which quote: the ids of its lines, none where it was refused.
 * They come when the kernel has answered.
 *
 * @typedef {{coming: Promise<string[]>, ids: string[], what: string, quote: string | null}} Done
 */

export class Corrections {
  /** @type {Pending[]} */
  #pending = [];
  /** What the kernel said of rows that have something pending. @type {Map<string, QuoteText>} */
  #base = new Map();
  /** @type {Map<string, number>} */
  #rows = new Map();
  /** What was done here and can be taken back, the last one last. @type {Done[]} */
  #done = [];
  /** @type {Listeners<[Told]>} */
  #listeners = new Listeners();

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
  }

  /** @returns {Correcting} */
  get here() {
    return this.session.header?.corrections ?? { can: false };
  }

  get can() {
    return this.here.can;
  }

  /** @param {number} row */
  confirm(row) {
    return this.#do(row, { what: "confirm" }, "Confirmed");
  }

  /** @param {number} row */
  reject(row) {
    return this.#do(row, { what: "reject" }, "Rejected as no quote");
  }

  /**
   * @param {number} row
   * @param {{[field: string]: string | string[] | null}} changes
   * @param {string} [why]
   */
  change(row, changes, why = "") {
    const words = `Corrected: ${Object.keys(changes).join(", ")}`;
    return this.#do(row, { what: "change", changes, ...(why ? { why } : {}) }, words);
  }

  /**
   * @param {number} row
   * @param {string} note "" takes it away
   */
  note(row, note) {
    return this.#do(row, { what: "note", note }, note ? "Note saved" : "Note removed");
  }

  /** On a bookmarked row takes the bookmark away. @param {number} row */
  bookmark(row) {
    const set = this.session.texts.get(row)?.bookmarked;
    const what = set ? "unbookmark" : "bookmark";
    return this.#do(row, { what }, set ? "Bookmark removed" : "Bookmarked");
  }

  /**
   * A statement that was missed, by its place in its article.
   *
   * @param {{article: string, start: number, end: number, text: string,
   *   fields: {[field: string]: string | string[] | null}, note?: string}} statement
   */
  async add(statement) {
    const { content } = await this.#noted(
      this.session.channel.ask({ type: "add", ...statement }),
      { what: "add", quote: null },
    );
    this.#tell(content.row === null ? "Added; it is listed after the next cell." : "Added.");
    return /** @type {number | null} */ (content.row);
  }

  /** A name was corrected in all rows. */
  stated() {
    this.#done.push({ what: "everywhere", quote: null, ids: [], coming: Promise.resolve([]) });
  }

  /**
   * Takes back what was done last here.
   *
   * @returns {Promise<Pick<Done, "what" | "quote"> | null>} what that was; null where nothing is
   */
  async undoLast() {
    const done = this.#done.pop();
    if (!done) {
      this.#tell("Nothing was corrected here that could be taken back.");
      return null;
    }
    if (done.what === "everywhere") return await this.#unstate() ? done : null;
    // What was done a moment ago may still be on its way.
    const ids = await done.coming;
    if (ids.length && await this.undo(ids)) return done;
    // What is still there can be taken back another time.
    if (ids.length) this.#done.push(done);
    return null;
  }

  /** Takes back what was stated last of a name in all rows. */
  async #unstate() {
    try {
      await this.session.channel.ask({ type: "everywhere", undo: true }, { long: true });
      this.#tell("Taken back; sources.yml is as it was.");
      return true;
    } catch (error) {
      this.#tell(`Not taken back: ${/** @type {Error} */ (error).message}`, true);
      return false;
    }
  }

  /**
   * Takes lines of the file back, whoever wrote them.
   *
   * @param {string[]} ids
   * @returns {Promise<boolean>} whether they are
   */
  async undo(ids) {
    try {
      const { content } = await this.session.channel.ask({ type: "undo", entries: ids });
      this.#take(content.changed);
    } catch (error) {
      this.#tell(`Not taken back: ${/** @type {Error} */ (error).message}`, true);
      return false;
    }
    this.#done = this.#done.filter((done) => !done.ids.some((id) => ids.includes(id)));
    this.#tell("Taken back.");
    return true;
  }

  /**
   * Data have come that have what was answered.
   *
   * @param {To} to
   */
  arrived(to) {
    this.#drop(({ generation }) => generation <= this.session.generation);
    const rows = new Map();
    for (const [quote, row] of this.#rows) {
      const now = to(row);
      const text = now >= 0 ? this.session.texts.get(now) : undefined;
      if (!text || !this.#pending.some((each) => each.quote === quote)) continue;
      rows.set(quote, now);
      this.#base.set(quote, text);
    }
    this.#rows = rows;
    for (const quote of this.#base.keys()) if (!rows.has(quote)) this.#base.delete(quote);
    rows.forEach((_, quote) => this.#show(quote));
  }

  /**
   * @param {(told: Told) => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }

  /**
   * @param {number} row
   * @param {Deed} deed
   * @param {string} words
   * @returns {Promise<boolean>} whether it is written
   */
  async #do(row, deed, words) {
    const { texts, channel } = this.session;
    const text = texts.get(row);
    if (!text) return false;
    if (!this.can) {
      this.#tell(this.here.why_not ?? "Nothing can be corrected here.", true);
      return false;
    }
    const quote = text.id;
    /** @type {Pending} */
    const pending = { quote, deed, generation: Infinity };
    if (!this.#base.has(quote)) this.#base.set(quote, text);
    this.#rows.set(quote, row);
    this.#pending.push(pending);
    this.#show(quote);
    this.#tell(`${words}.`);
    try {
      const answer = channel.ask({ type: "correct", quote, ...deed });
      const { content } = await this.#noted(answer, { what: deed.what, quote });
      this.#take(content.changed);
      pending.generation = content.generation;
      // Data that were on their way before the answer have it already.
      if (content.generation <= this.session.generation) this.#settle(pending);
      return true;
    } catch (error) {
      this.#settle(pending);
      this.#tell(`Not saved: ${/** @type {Error} */ (error).message}`, true);
      return false;
    }
  }

  /**
   * Notes what is being done, so that it can be taken back.
   *
   * @param {Promise<Message>} answer
   * @param {Pick<Done, "what" | "quote">} deed
   */
  #noted(answer, deed) {
    /** @type {Done} */
    const done = {
      ...deed,
      ids: [],
      coming: answer.then(
        ({ content }) => done.ids = content.entries.map((/** @type {Entry} */ { id }) => id),
        () => {
          this.#done = this.#done.filter((each) => each !== done);
          return [];
        },
      ),
    };
    this.#done.push(done);
    return answer;
  }

  /**
   * Rows as they are now, of quotes whose data come again only later on.
   *
   * @param {[number, QuoteText][] | undefined} changed
   */
  #take(changed = []) {
    for (const [row, text] of changed) {
      if (this.#base.has(text.id)) this.#base.set(text.id, text);
      this.session.texts.put(row, text);
      this.#show(text.id);
    }
  }

  /** Takes one off what its row is shown with. @param {Pending} pending */
  #settle(pending) {
    this.#drop((each) => each === pending);
    this.#show(pending.quote);
  }

  /** @param {(pending: Pending) => boolean} wanted */
  #drop(wanted) {
    this.#pending = this.#pending.filter((each) => !wanted(each));
  }

  /** @param {string} quote */
  #show(quote) {
    const base = this.#base.get(quote);
    const row = this.#rows.get(quote);
    if (!base || row === undefined) return;
    const who = this.here.who ?? "";
    const shown = this.#pending.filter((each) => each.quote === quote)
      .reduce((text, { deed }) => patched(text, deed, who), base);
    this.session.texts.put(row, shown);
  }

  /**
   * @param {string} words
   * @param {boolean} [fault]
   */
  #tell(words, fault = false) {
    this.#listeners.tell({ words, fault });
  }
}
