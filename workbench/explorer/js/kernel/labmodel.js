/**
 * What the theme lab takes for a widget of its own: its questions go through an Explorer's channel.
 *
 * @module
 */

/** @import { Model } from "../types.js" */
/** @import { Session } from "./session.js" */

/** @implements {Model} */
export class LabModel {
  /** @type {Map<string, Set<(...args: any[]) => void>>} */
  #listeners = new Map();

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    // By it the lab sees whether the kernel is there.
    this.widget_manager = /** @type {any} */ (session.model).widget_manager;
    session.lab = ({ content }) => this.#emit("msg:custom", { ...content.push, id: null }, []);
  }

  get = () => undefined;
  set = () => {};
  save_changes = () => {};

  /** @param {any} content */
  send = (content) => {
    const { type, id } = content;
    // That it is shown the Explorer tells.
    if (type === "seen" || type === "unseen") return;
    const asks = type === "explore"
      ? { type: "lab", what: "show" }
      : { type: "lab", what: "ask", question: content };
    this.session.channel.ask(asks, { long: true }).then(
      (message) => {
        this.#emit("msg:custom", { type, ...message.content.answer, id }, message.buffers);
        if (type === "explore") this.session.renew();
      },
      (error) => this.#emit("msg:custom", { type: "error", message: error.message, id }, []),
    );
  };

  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  on = (name, callback) => {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(callback));
  };

  /**
   * @param {string} name
   * @param {(...args: any[]) => void} callback
   */
  off = (name, callback) => {
    this.#listeners.get(name)?.delete(callback);
  };

  close() {
    this.session.lab = null;
    this.#listeners.clear();
  }

  /**
   * @param {string} name
   * @param {...any} args
   */
  #emit(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
  }
}
