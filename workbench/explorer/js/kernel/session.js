/**
 * What all views of one widget share: the data, the texts, the filters and their result.
 *
 * It answers for the kernel: what comes from there goes from here to the part that it concerns
 * (`data.js`, `texts.js`, `results.js`, `stories.js`, `corrections.js`), and views hear of it.
 *
 * @module
 */

import { Corrections } from "../correct/corrections.js";
import { InForce } from "../filter/inforce.js";
import { Results } from "../filter/results.js";
import { Look } from "../views/look.js";
import { Data } from "./data.js";
import { Delivery } from "./delivery.js";
import { Listeners } from "./listeners.js";
import { Channel } from "./messages.js";
import { loadPlotly, unpack } from "./plotly.js";
import { Presence } from "./presence.js";
import { Stories } from "./stories.js";
import { Texts } from "./texts.js";

/** @import { Filters, Header, Model, Result, Table } from "../types.js" */
/** @import { Line, Message } from "./messages.js" */
/** @import { To } from "./moves.js" */

export class Session {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  /** @type {Listeners<[To]>} */
  #movers = new Listeners();
  /** Draw the views again, from data that are asked for again. @type {Listeners<[]>} */
  #renewals = new Listeners();
  #data = new Data();
  /** @type {Promise<Table> | null} */
  #ready = null;
  /** What the theme lab hears unasked. @type {((message: Message) => void) | null} */
  lab = null;

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Line} */
    this.line = "open";
    this.channel = new Channel(model, (message) => this.#push(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.presence = new Presence(model, {
      rest: () => this.rest(),
      tell: (sure) => this.channel.ask({ type: "unseen", sure }, { long: true }),
    });
    this.delivery = new Delivery(() => this.channel.ask({ type: "data" }));
    this.texts = this.#newTexts();
    this.results = new Results(
      (phrase, fields) => this.#bytes({ type: "search", phrases: [phrase], fields }),
      () => this.#tell(),
    );
    this.stories = new Stories(
      model,
      () => this.#bytes({ type: "statements" }),
      () => this.#changed(),
    );
    this.inForce = new InForce(model, () => this.#changed());
    this.corrections = new Corrections(this);
    this.look = new Look(model);
  }

  /** The data; asked for when somebody wants it. @returns {Promise<Table>} */
  get ready() {
    if (!this.#ready) {
      this.#ready = this.#open();
      this.#ready.catch(() => {});
    }
    return this.#ready;
  }

  /** The columns; there once `ready` has resolved, and renewed in place. @returns {Table} */
  get table() {
    return /** @type {Table} */ (this.#data.table);
  }

  /** Who sent the data and what can be done with it; there once `ready` has resolved. */
  get header() {
    return /** @type {Header} */ (this.#data.header);
  }

  /** Which data these are; it grows with every correction. */
  get generation() {
    return this.#data.generation;
  }

  /** The filters in force, in canonical form. @returns {Filters} */
  get filters() {
    return this.inForce.filters;
  }

  /**
   * Puts other filters in force; `more` goes on with the last change.
   *
   * @param {Filters} filters
   * @param {{more?: boolean}} [how]
   */
  change(filters, how) {
    this.inForce.change(filters, how);
  }

  /** The present filters' result; there once `ready` has resolved. @returns {Result} */
  get result() {
    return this.results.of(this.filters, this.stories.once);
  }

  /**
   * @param {() => void} listener called when filters or the kernel's being busy have changed
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }

  /**
   * @param {(to: To) => void} mover told before all others that data have come again, in which rows
   *   may have other numbers
   * @returns {() => void}
   */
  follow(mover) {
    return this.#movers.add(mover);
  }

  plotly() {
    return loadPlotly(async () => unpack(await this.#bytes({ type: "plotly" })));
  }

  /** The kernel has other data from now on. */
  renew() {
    this.rest();
    this.#renewals.tell();
  }

  /**
   * @param {() => void} renew
   * @returns {() => void}
   */
  onRenewal(renew) {
    return this.#renewals.add(renew);
  }

  /** Lets go of all that the kernel can send again; a view that comes asks for it. */
  rest() {
    this.#ready = null;
    [this.#data, this.delivery, this.results, this.stories].forEach((part) => part.rest());
    this.texts = this.#newTexts();
  }

  close() {
    const parts = [this.inForce, this.stories, this.presence, this.look];
    parts.forEach((part) => part.close());
    this.channel.close();
    this.#listeners.clear();
    this.#movers.clear();
    this.#renewals.clear();
    this.rest();
  }

  #newTexts() {
    return new Texts(async (rows) =>
      (await this.channel.ask({ type: "texts", rows })).content.texts
    );
  }

  /** @param {{type: string, [key: string]: unknown}} question that is answered with bytes */
  async #bytes(question) {
    return (await this.channel.ask(question)).buffers[0];
  }

  /** @param {Message} message that answers no question */
  #push(message) {
    const { type } = message.content;
    if (type === "seen?" && this.presence.seen) {
      this.channel.ask({ type: "seen" }, { long: true }).catch(() => {});
    }
    if (type === "lab") this.lab?.(message);
    if (type !== "data") return;
    this.delivery.bring(message);
    if (this.#data.table) this.#renew(message);
  }

  async #open() {
    const message = await this.delivery.first();
    const { header, texts } = message.content;
    const table = this.#data.open(message);
    this.presence.patience_s = header.unseen_s ?? this.presence.patience_s;
    if (texts) this.texts.fill(texts);
    this.results.take(table, this.texts);
    this.stories.take();
    const last = this.delivery.taken();
    if (last) this.#renew(last);
    return table;
  }

  /**
   * Corrections have made other data of those that are here: filters, views and texts stay.
   *
   * @param {Message} message
   */
  #renew(message) {
    const to = this.#data.renew(message);
    if (!to) return;
    const { texts, changed } = message.content;
    if (texts) this.texts.fill(texts);
    else this.texts.move(to, changed);
    this.results.take(this.table, this.texts, to);
    this.stories.take();
    // First: what is not written yet is as it is shown, for whoever looks at it.
    this.corrections.arrived(to);
    this.#movers.tell(to);
    this.#tell();
  }

  /** Filters or the way of counting are others. */
  #changed() {
    this.results.outdate();
    this.#tell();
  }

  #tell() {
    this.#listeners.tell();
  }
}
