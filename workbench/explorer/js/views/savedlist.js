/**
 * The saved views as a list: each opens, is renamed in its own line, and is deleted after a second
 * press.
 *
 * @module
 */

import { h } from "../dom.js";

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {boolean} fixed whether it can only be opened
 * @property {boolean} current whether it is what is on screen
 */

/**
 * @typedef {object} Doing
 * @property {(name: string) => void} open
 * @property {(name: string, to: string) => Promise<boolean>} rename
 * @property {(name: string) => Promise<boolean>} remove
 * @property {() => void} leave the focus has nowhere to be in the list
 */

export class SavedList {
  /** @type {Entry[]} */
  #entries = [];
  /** The line that is being renamed or deleted. @type {{name: string, what: string} | null} */
  #asking = null;
  #drawn = "";

  /** @param {Doing} doing */
  constructor(doing) {
    this.doing = doing;
    this.element = h("ul", { class: "wb-view-list", "aria-label": "Saved views" });
  }

  /** @param {Entry[]} entries */
  show(entries) {
    this.#entries = entries;
    const now = JSON.stringify([entries, this.#asking]);
    // Drawn again it would take the focus from what is pressed.
    if (now === this.#drawn) return;
    this.#drawn = now;
    this.element.hidden = entries.length === 0;
    this.element.replaceChildren(...entries.map((entry) => this.#line(entry)));
  }

  /** @param {Entry} entry */
  #line({ name, fixed, current }) {
    const asking = this.#asking?.name === name ? this.#asking.what : "";
    if (asking === "rename") return this.#renaming(name);
    if (asking === "delete") return this.#deleting(name);
    const opener = h("button", {
      type: "button",
      class: "wb-view-open",
      "aria-current": current ? "true" : null,
      "data-name": name,
      click: () => this.doing.open(name),
    }, name);
    if (fixed) return h("li", {}, opener, h("span", { class: "wb-quiet" }, "came with the page"));
    return h(
      "li",
      {},
      opener,
      this.#button("Rename", `Rename ${name}`, () => this.#ask(name, "rename")),
      this.#button("Delete", `Delete ${name}`, () => this.#ask(name, "delete")),
    );
  }

  /** @param {string} name */
  #renaming(name) {
    const field = h("input", {
      type: "text",
      class: "wb-words",
      maxlength: 80,
      value: name,
      "aria-label": `New name for ${name}`,
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter") done();
        if (event.key === "Escape") this.#back(event, name);
      },
    });
    const done = async () => {
      const to = field.value.trim().replace(/\s+/g, " ");
      if (!to) return field.focus();
      if (to !== name && !await this.doing.rename(name, to)) return field.focus();
      this.#ask(to, "");
    };
    return h(
      "li",
      {},
      field,
      this.#button("OK", `Rename ${name} to this`, done),
      this.#button("Cancel", `Leave ${name} as it is`, () => this.#ask(name, "")),
    );
  }

  /** @param {string} name */
  #deleting(name) {
    const escape = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Escape") this.#back(event, name);
    };
    return h(
      "li",
      { keydown: escape },
      h("span", { class: "wb-view-asked" }, `Delete “${name}”?`),
      this.#button("Delete", `Delete ${name} for good`, () => this.#remove(name)),
      this.#button("Keep", `Keep ${name}`, () => this.#ask(name, "")),
    );
  }

  /** @param {string} name */
  async #remove(name) {
    const at = this.#entries.findIndex((entry) => entry.name === name);
    if (!await this.doing.remove(name)) return this.#ask(name, "");
    this.#asking = null;
    this.show(this.#entries.filter((entry) => entry.name !== name));
    const next = this.element.querySelectorAll("li")[Math.min(at, this.#entries.length - 1)];
    if (next) next.querySelector("button")?.focus();
    else this.doing.leave();
  }

  /**
   * @param {string} name
   * @param {string} what "" for its plain line
   */
  #ask(name, what) {
    this.#asking = what ? { name, what } : null;
    this.show(this.#entries);
    const line = this.#lineOf(name);
    const field = line?.querySelector("input");
    field?.select();
    (field ?? line?.querySelector("button"))?.focus();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} name
   */
  #back(event, name) {
    // The panel stays open: only this line goes back.
    event.preventDefault();
    event.stopPropagation();
    this.#ask(name, "");
  }

  /** @param {string} name */
  #lineOf(name) {
    const at = this.#entries.findIndex((entry) => entry.name === name);
    return this.element.querySelectorAll("li")[at];
  }

  /**
   * @param {string} words
   * @param {string} label
   * @param {() => void} click
   */
  #button(words, label, click) {
    return h("button", {
      type: "button",
      class: "wb-button",
      "aria-label": label,
      click,
    }, words);
  }
}
