/**
 * The dialog in which a note about a row is written.
 *
 * @module
 */

import { h } from "../dom.js";
import { Dialog } from "./dialog.js";

export class Notepad {
  /** @type {(note: string) => void} */
  #save = () => {};

  constructor() {
    this.quote = h("blockquote", { class: "wb-quote wb-edited", dir: "auto" });
    this.text = h("textarea", {
      class: "wb-field-input",
      rows: 5,
      dir: "auto",
      "aria-label": "Note",
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#done(event);
      },
    });
    const form = h(
      "form",
      { class: "wb-editor", submit: (/** @type {Event} */ event) => this.#done(event) },
      this.quote,
      this.text,
      h(
        "div",
        { class: "wb-buttons" },
        h("button", { type: "submit", class: "wb-button wb-primary" }, "Save the note"),
        h(
          "button",
          { type: "button", class: "wb-button", click: () => this.dialog.close() },
          "Cancel",
        ),
        h("span", { class: "wb-quiet" }, "Ctrl+Enter saves; an empty note is removed."),
      ),
    );
    this.dialog = new Dialog("wb-notepad", "Note", form);
    this.element = this.dialog.element;
  }

  /**
   * @param {{quote: string, note: string | null, save: (note: string) => void,
   *   otherwise: () => void}} task
   */
  open({ quote, note, save, otherwise }) {
    this.#save = save;
    this.quote.textContent = quote;
    this.text.value = note ?? "";
    this.dialog.open(this.text, otherwise);
  }

  close() {
    this.dialog.close();
  }

  /** @param {Event} event */
  #done(event) {
    event.preventDefault();
    this.dialog.close();
    this.#save(this.text.value.trim());
  }
}
