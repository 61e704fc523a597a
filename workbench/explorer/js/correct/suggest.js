/**
 * A field to write a name in, which offers those that the corpus has: as one types, those with most
 * quotes first.
 *
 * @module
 */

import { h, unique } from "../dom.js";
import { folded } from "../filter/folding.js";

/** As many as can be read at a glance. */
const OFFERED = 7;

/** @typedef {{name: string, weight: number}} Name how many quotes there are of it */

export class Suggest {
  /** @type {Name[]} */
  #names = [];
  /** @type {string[]} */
  #shown = [];
  #at = -1;
  #id = unique("suggest");

  /**
   * @param {string} label
   * @param {() => void} onChange
   */
  constructor(label, onChange) {
    this.onChange = onChange;
    this.input = h("input", {
      type: "text",
      class: "wb-field-input",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#id,
      dir: "auto",
      input: () => {
        this.#offer(this.input.value);
        onChange();
      },
      keydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      blur: () => this.#hide(),
    });
    this.list = h("ul", { id: this.#id, role: "listbox", class: "wb-offers", "aria-label": label });
    this.list.hidden = true;
    this.element = h(
      "div",
      { class: "wb-field" },
      h("label", {}, h("span", {}, label), this.input),
      this.list,
    );
  }

  get value() {
    return this.input.value.trim() || null;
  }

  /**
   * @param {string | null} value
   * @param {Name[]} names
   */
  show(value, names) {
    this.put(value);
    this.#names = names;
    this.#hide();
  }

  /** Another value, of the same names. @param {string | null} value */
  put(value) {
    this.input.value = value ?? "";
  }

  /** @param {string} typed */
  #offer(typed) {
    this.#shown = offered(this.#names, typed);
    this.#at = -1;
    this.list.replaceChildren(
      ...this.#shown.map((name, i) =>
        h("li", {
          role: "option",
          id: `${this.#id}-${i}`,
          "aria-selected": "false",
          dir: "auto",
          // Before the field loses the focus, and with it the list.
          mousedown: (/** @type {Event} */ event) => {
            event.preventDefault();
            this.#take(name);
          },
        }, name)
      ),
    );
    const open = this.#shown.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.#mark();
  }

  #hide() {
    this.list.hidden = true;
    this.#at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {string} name */
  #take(name) {
    this.input.value = name;
    this.#hide();
    this.onChange();
  }

  #mark() {
    [...this.list.children].forEach((item, i) =>
      item.setAttribute("aria-selected", String(i === this.#at))
    );
    if (this.#at < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.#id}-${this.#at}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key } = event;
    const open = !this.list.hidden;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (!open) this.#offer(this.input.value);
      const { length } = this.#shown;
      const by = key === "ArrowDown" ? 1 : -1;
      // One place more than there are names: the field itself, with what was typed.
      if (length) this.#at = (this.#at + 1 + by + length + 1) % (length + 1) - 1;
      this.#mark();
    } else if (key === "Enter" && open && this.#at >= 0) {
      this.#take(this.#shown[this.#at]);
    } else if (key === "Escape" && open) {
      this.#hide();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * The names that fit what was typed: those that begin with it, then those of which a word does,
 * then those that have it somewhere; of alike ones those with most quotes first.
 *
 * @param {Name[]} names
 * @param {string} typed
 * @returns {string[]}
 */
export function offered(names, typed) {
  const wanted = folded(typed.trim());
  const found = [];
  for (const { name, weight } of names) {
    const small = folded(name);
    const at = small.indexOf(wanted);
    if (at < 0 || small === wanted && name === typed) continue;
    const rank = at === 0 ? 0 : small[at - 1] === " " ? 1 : 2;
    found.push({ name, weight, rank });
  }
  found.sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return found.slice(0, OFFERED).map(({ name }) => name);
}
