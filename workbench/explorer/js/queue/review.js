/**
 * Working through a queue in the reader: one quote in its article, one key for each thing to say.
 *
 * @module
 */

import { REVIEWING } from "../keys.js";
import { Queue, toReview } from "./queue.js";
import { QueueBar, SCOPES } from "./queuebar.js";

/** @import { To } from "../kernel/moves.js" */
/** @import { Page } from "../types.js" */
/** @import { Field } from "../correct/fields.js" */
/** @import { Key } from "./queuebar.js" */

/** What is done to a quote that makes it reviewed. */
const REVIEWS = ["confirm", "change", "reject"];

export class Review {
  /** @type {Queue | null} */
  #queue = null;
  #below = SCOPES[0].below;
  /**
   * What was reviewed here, for the way back when it is undone.
   *
   * @type {{at: number, id: string}[]}
   */
  #trail = [];

  /**
   * @param {Page} page
   * @param {(row: number) => void} open shows a row in its article
   * @param {() => void} onChange the queue begins, goes on or ends
   */
  constructor(page, open, onChange) {
    this.page = page;
    this.open = open;
    this.onChange = onChange;
    const runs = {
      right: () => this.#say((row) => page.correct.confirm(row)),
      speaker: () => this.#ask("speaker"),
      institution: () => this.#ask("institution"),
      reject: () => this.#say((row) => page.correct.reject(row)),
      next: () => this.step(1),
      before: () => this.step(-1),
      undo: () => this.#undo(),
    };
    /** @type {Key[]} */
    this.keys = REVIEWING.map(({ does, keys: [key], words }) => ({ key, words, run: runs[does] }));
    this.bar = new QueueBar(this.keys, (below) => this.start(below));
  }

  get active() {
    return this.#queue !== null;
  }

  /** How many of the matching quotes are unsure and not reviewed. */
  get waiting() {
    return this.#rows(this.#below).length;
  }

  /**
   * Begins with the matching quotes that nobody has reviewed.
   *
   * @param {number} [below] of those only that are less sure; else the first scope with any
   */
  start(below) {
    const scopes = below === undefined ? SCOPES.map((scope) => scope.below) : [below];
    this.#below = scopes.find((scope) => this.#rows(scope).length) ?? scopes[scopes.length - 1];
    const { confidence } = this.page.table;
    const rows = this.#rows(this.#below).sort((a, b) =>
      sureness(confidence[a]) - sureness(confidence[b])
    );
    this.#queue = new Queue(rows);
    this.#trail = [];
    if (rows.length) this.open(rows[0]);
    this.#changed();
  }

  stop() {
    this.#queue = null;
    this.#changed();
  }

  /** The rows that come next, for what can be made ready. @param {number} most */
  ahead(most) {
    return this.#queue?.ahead(most) ?? [];
  }

  /** @param {-1 | 1} by */
  step(by) {
    const queue = this.#queue;
    if (queue?.step(by)) this.open(queue.row);
    this.#changed();
  }

  /**
   * Data have come again.
   *
   * @param {To} to
   * @returns {number} the row that is open now; -1 where none is
   */
  follow(to) {
    const queue = this.#queue;
    if (!queue) return -1;
    const { session: { texts }, table } = this.page;
    const reviewed = (/** @type {number} */ row) => {
      const text = texts.get(row);
      return text ? text.reviewed || Boolean(text.rejected) : Boolean(table.review[row] & 1);
    };
    queue.follow(to, reviewed, (id) => texts.rowOf(id) ?? -1);
    // What was rejected is no longer there to be looked at.
    if (queue.row < 0 && !queue.step(1)) queue.step(-1);
    return queue.row;
  }

  /** Shows how far one has come. */
  show() {
    this.bar.show(this.#queue, this.#below);
  }

  /** @param {KeyboardEvent} event @returns {(() => void) | null} what the key does */
  runs({ key }) {
    if (!this.#queue) return null;
    return this.keys.find((each) => each.key === key)?.run ?? null;
  }

  /** @param {number} below */
  #rows(below) {
    const { session: { result, texts }, table } = this.page;
    const rows = toReview(result.matching, table.review, table.confidence, below);
    // What was done a moment ago, in a store since the last cell, is in no column yet.
    return rows.filter((row) => {
      const text = texts.get(row);
      return !text?.reviewed && !text?.rejected;
    });
  }

  /** @param {(row: number) => Promise<boolean>} deed */
  #say(deed) {
    const queue = this.#queue;
    // What is not there yet was not looked at.
    const id = queue && this.page.session.texts.get(queue.row)?.id;
    if (queue && id) this.#reviewed(queue, { at: queue.at, id }, deed(queue.row));
  }

  /** @param {Field} field */
  #ask(field) {
    const queue = this.#queue;
    const id = queue && this.page.session.texts.get(queue.row)?.id;
    if (!queue || !id) return;
    const { at } = queue;
    this.page.correct.edit(queue.row, {
      first: field,
      heading: field === "speaker" ? "Who says this?" : "Which institution is the speaker’s?",
      then: (written) => void this.#reviewed(queue, { at, id }, written),
    });
  }

  /**
   * The next one is there while the kernel still writes; what it refuses is to be done after all.
   *
   * @param {Queue} queue
   * @param {{at: number, id: string}} place
   * @param {Promise<boolean>} written
   */
  async #reviewed(queue, place, written) {
    queue.mark(place.at, place.id);
    this.#trail.push(place);
    if (queue === this.#queue) this.step(1);
    if (await written) return;
    queue.unmark(place.at);
    this.#trail = this.#trail.filter((each) => each !== place);
    this.#changed();
  }

  async #undo() {
    const queue = this.#queue;
    const undone = await this.page.correct.undo();
    // A note or a bookmark that is taken back leaves the quote reviewed.
    if (!undone || !REVIEWS.includes(undone.what)) return;
    const place = this.#trail.findLast(({ id }) => id === undone.quote);
    if (!queue || queue !== this.#queue || !place) return;
    this.#trail = this.#trail.filter((each) => each !== place);
    queue.unmark(place.at);
    queue.goTo(place.at);
    if (queue.row >= 0) this.open(queue.row);
    this.#changed();
  }

  #changed() {
    this.show();
    this.onChange();
  }
}

/** Of rows without a confidence nothing is sure. @param {number} confidence */
function sureness(confidence) {
  return Number.isNaN(confidence) ? -1 : confidence;
}
