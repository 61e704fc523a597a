/**
 * A dialog over the page: the focus is in it while it is open, and back where it was afterwards.
 *
 * @module
 */

import { h, unique } from "../dom.js";

export class Dialog {
  /** @type {HTMLElement | null} */
  #before = null;
  /** What takes the focus where that which had it is gone. @type {() => void} */
  #otherwise = () => {};

  /**
   * @param {string} name of its class
   * @param {string} heading
   * @param {...HTMLElement} body
   */
  constructor(name, heading, ...body) {
    const id = unique("dialog");
    this.heading = h("h3", { id }, heading);
    this.element = h(
      "dialog",
      {
        class: `wb-dialog ${name}`,
        tabindex: -1,
        "aria-labelledby": id,
        close: () => this.#closed(),
        // What happens in it is no business of the list or the article behind it.
        keydown: (/** @type {Event} */ event) => event.stopPropagation(),
        click: (/** @type {Event} */ event) => event.target === this.element && this.close(),
      },
      h("div", { class: "wb-sheet" }, this.heading, ...body),
    );
  }

  get isOpen() {
    return this.element.open;
  }

  /**
   * @param {HTMLElement} first takes the focus
   * @param {() => void} [otherwise] takes it afterwards where what has it now is gone by then
   */
  open(first, otherwise = () => {}) {
    this.#before = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#otherwise = otherwise;
    if (!this.isOpen) this.element.showModal();
    first.focus();
  }

  close() {
    if (this.isOpen) this.element.close();
  }

  #closed() {
    const before = this.#before;
    this.#before = null;
    if (before?.isConnected && before.checkVisibility()) before.focus({ preventScroll: true });
    else this.#otherwise();
  }
}
