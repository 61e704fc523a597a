/**
 * What all views of one lab share: the themes as they stand, and the questions to the kernel.
 *
 * @module
 */

import { Listeners } from "../../explorer/js/kernel/listeners.js";
import { Channel, Closed } from "../../explorer/js/kernel/messages.js";
import { Presence } from "../../explorer/js/kernel/presence.js";

/** @import { Line, Message } from "../../explorer/js/kernel/messages.js" */
/** @import { Model } from "../../explorer/js/types.js" */
/** @import { State } from "./types.js" */

export class Session {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  /** @type {Promise<void> | null} */
  #asked = null;
  #own = 0;

  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Line} */
    this.line = "open";
    /** @type {State | null} */
    this.state = null;
    /** Why the last thing that was asked for is not there. */
    this.fault = "";
    /** @type {{label: string, done: number, total: number} | null} */
    this.progress = null;
    this.channel = new Channel(model, (message) => this.#push(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.presence = new Presence(model, {
      rest: () => {},
      tell: (sure) => this.channel.ask({ type: "unseen", sure }, { long: true }),
    });
  }

  /** Asks for the state where it is not there yet. */
  open() {
    this.#asked ??= this.refresh();
    return this.#asked;
  }

  async refresh() {
    const told = await this.ask({ type: "state" });
    if (told) this.#set(told.state);
  }

  /**
   * The answer to a question; null where there is none, of which `fault` says why.
   *
   * @param {{type: string, [key: string]: unknown}} question
   * @returns {Promise<any>}
   */
  async ask(question) {
    try {
      const { content } = await this.channel.ask(question);
      return content;
    } catch (error) {
      if (error instanceof Closed) return null;
      this.say(/** @type {Error} */ (error).message);
      return null;
    } finally {
      this.progress = null;
      this.#tell();
    }
  }

  /**
   * A change; whether it was made.
   *
   * @param {{what: string, theme?: string, [key: string]: unknown}} change
   */
  async edit(change) {
    return await this.#do({ type: "edit", ...change });
  }

  async save() {
    return await this.#do({ type: "save" });
  }

  /**
   * Has the quotes shown by these themes; the id of the widget that does so, or "" where the page
   * that the lab stands in does it itself.
   */
  async explore() {
    this.fault = "";
    const told = await this.ask({ type: "explore" });
    return /** @type {string | null} */ (told && (told.model ?? ""));
  }

  async reload() {
    return await this.#do({ type: "reload" });
  }

  /** @param {string} fault "" takes it away */
  say(fault) {
    this.fault = fault;
    this.#tell();
  }

  /**
   * @param {() => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }

  close() {
    this.presence.close();
    this.channel.close();
    this.#listeners.clear();
  }

  /** @param {{type: string, [key: string]: unknown}} question */
  async #do(question) {
    this.fault = "";
    this.#own++;
    const told = await this.ask(question);
    this.#own--;
    if (told) this.#set(told.state);
    return told !== null;
  }

  /** @param {State} state */
  #set(state) {
    this.state = state;
    this.#tell();
  }

  /** @param {Message} message that answers no question */
  #push({ content }) {
    if (content.type === "seen?" && this.presence.seen) {
      this.channel.ask({ type: "seen" }, { long: true }).catch(() => {});
    } else if (content.type === "changed" && !this.#own) {
      this.refresh();
    } else if (content.type === "progress") {
      this.progress = content;
      this.#tell();
    } else if (content.type === "error") {
      this.say(content.message);
    }
  }

  #tell() {
    this.#listeners.tell();
  }
}
