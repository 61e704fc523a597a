/**
 * What is done about rows that are wrong: shown at once, written by the kernel, and then as the
 * kernel has it.
 *
 * Until data have come in which a correction is, its row is shown with the correction put on top
 * (`pending.js`); where the kernel refuses, that is taken off again.
 *
 * @module
 */

import { Listeners } from "../kernel/listeners.js";
import { Done } from "./done.js";
import { Pending } from "./pending.js";

/** @import { To } from "../kernel/moves.js" */
/** @import { Session } from "../kernel/session.js" */
/** @import { Correcting } from "../types.js" */
/** @import { Act } from "./done.js" */
/** @import { Deed } from "./patches.js" */

/** What was done last, for whoever says so. @typedef {{words: string, fault: boolean}} Told */

export class Corrections {
  #done = new Done();
  /** @type {Listeners<[Told]>} */
  #listeners = new Listeners();

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.pending = new Pending(() => session.texts, () => this.here.who ?? "");
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
    const { content } = await this.#done.note(
      this.session.channel.ask({ type: "add", ...statement }),
      { what: "add", quote: null },
    );
    this.#tell(content.row === null ? "Added; it is listed after the next cell." : "Added.");
    return /** @type {number | null} */ (content.row);
  }

  /** A name was corrected in all rows. */
  stated() {
    this.#done.add({ what: "everywhere", quote: null, ids: [], coming: Promise.resolve([]) });
  }

  /**
   * Takes back what was done last here.
   *
   * @returns {Promise<Pick<Act, "what" | "quote"> | null>} what that was; null where nothing is
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
    if (ids.length) this.#done.add(done);
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
      this.pending.take(content.changed);
    } catch (error) {
      this.#tell(`Not taken back: ${/** @type {Error} */ (error).message}`, true);
      return false;
    }
    this.#done.forget(ids);
    this.#tell("Taken back.");
    return true;
  }

  /**
   * Data have come that have what was answered.
   *
   * @param {To} to
   */
  arrived(to) {
    this.pending.arrived(to, this.session.generation);
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
    const pending = this.pending.add(row, text, deed);
    const { quote } = pending;
    this.#tell(`${words}.`);
    try {
      const answer = channel.ask({ type: "correct", quote, ...deed });
      const { content } = await this.#done.note(answer, { what: deed.what, quote });
      this.pending.take(content.changed);
      pending.generation = content.generation;
      // Data that were on their way before the answer have it already.
      if (content.generation <= this.session.generation) this.pending.settle(pending);
      return true;
    } catch (error) {
      this.pending.settle(pending);
      this.#tell(`Not saved: ${/** @type {Error} */ (error).message}`, true);
      return false;
    }
  }

  /**
   * @param {string} words
   * @param {boolean} [fault]
   */
  #tell(words, fault = false) {
    this.#listeners.tell({ words, fault });
  }
}
