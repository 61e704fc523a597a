/**
 * Whether this page shows a widget, and what follows when it does so no longer.
 *
 * Views come and go: a cell that is moved loses one and gets another. Only when none has come back
 * for a while does the page let go of its data, and only where no output of the notebook holds the
 * widget either does it tell the kernel. The kernel asks all pages; if none claims the widget
 * within the same while again, it closes it.
 *
 * @module
 */

import { standsInNotebook } from "./notebook.js";

/** @import { Model } from "../types.js" */

export class Presence {
  #views = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #closed = false;

  /**
   * @param {Model} model
   * @param {{rest: () => void, tell: (sure: boolean) => Promise<unknown>}} on `rest` lets go of
   *   what the kernel can send again; `tell` tells it that nothing here shows the widget
   */
  constructor(model, { rest, tell }) {
    this.model = model;
    this.rest = rest;
    this.tell = tell;
    /** How long nothing must show it; the kernel's data says it too. */
    this.patience_s = 20;
    this.#wait(this.#look);
  }

  /** @returns {() => void} for when the view goes */
  enter() {
    this.#views++;
    clearTimeout(this.#timer);
    return () => {
      this.#views--;
      this.#wait(this.#look);
    };
  }

  /** Whether something here shows it or will. */
  get seen() {
    return this.#views > 0 || standsInNotebook(this.model) === true;
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Not while a view shows it. @param {() => void} next */
  #wait(next) {
    clearTimeout(this.#timer);
    if (!this.#closed && !this.#views) this.#timer = setTimeout(next, this.patience_s * 1000);
  }

  #look = () => {
    const stands = standsInNotebook(this.model);
    // Its output may yet be taken out without ever having been drawn.
    if (stands) return this.#wait(this.#look);
    this.rest();
    if (stands === false) this.#ask(false, () => this.#wait(this.#makeSure));
  };

  #makeSure = () => {
    if (standsInNotebook(this.model) === false) this.#ask(true, () => {});
    else this.#wait(this.#look);
  };

  /**
   * @param {boolean} sure
   * @param {() => void} then
   */
  #ask(sure, then) {
    // A kernel that has gone keeps nothing.
    this.tell(sure).then(then, () => {});
  }
}
