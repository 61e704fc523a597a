/**
 * The terms of a theme: what each brings, in which forms, what it would be without; and its name and
 * places.
 *
 * @module
 */

import { count, h, number } from "../../explorer/js/dom.js";
import { rove, settle } from "./focus.js";
import { Trying } from "./trying.js";
import { button, PLACES } from "./words.js";

/** @import { TermRow } from "./types.js" */
/** @import { Lab } from "./view.js" */

/** So many forms are in sight before one asks for more. */
const FORMS = 8;

export class Terms {
  /** @type {TermRow[]} */
  #terms = [];
  /** The terms whose forms are all shown. */
  #open = new Set();

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.name = h("h3", { tabindex: -1 });
    this.where = h("fieldset", { class: "wl-where" });
    this.rows = h("ul", { class: "wl-terms", "aria-label": "Terms" });
    rove(this.rows);
    this.trying = new Trying(lab);
    this.renaming = h("form", { class: "wl-rename", hidden: "", submit: this.#rename });
    const tools = h(
      "div",
      { class: "wl-tools" },
      button("All in context", () => lab.show({ term: null, form: null, alike: null }), {
        "data-key": "all",
      }),
      button("Quotes like these", () => lab.show({ alike: { theme: this.theme } }), {
        "data-key": "like",
      }),
      button("Rename", () => this.#askName(), { "data-key": "rename" }),
      button("Remove theme", () => this.#remove(), { "data-key": "remove" }),
    );
    const head = h("div", { class: "wl-terms-head" }, this.name, tools);
    this.element = h(
      "section",
      { class: "wl-words", "aria-label": "Terms of the theme" },
      head,
      this.renaming,
      this.where,
      this.rows,
      this.trying.element,
    );
  }

  get theme() {
    return /** @type {string} */ (this.lab.look.theme);
  }

  async load() {
    const told = await this.lab.session.ask({ type: "theme", theme: this.theme });
    if (told) this.#terms = told.terms;
    return told !== null;
  }

  update() {
    const { state, look } = this.lab;
    const row = state.themes.find(({ theme }) => theme === look.theme);
    this.element.hidden = !row;
    if (!row) return;
    this.name.textContent = `${row.theme}: ${count(row.quotes, "quote")}`;
    this.#places(state.where[row.theme] ?? []);
    this.rows.replaceChildren(...this.#terms.map((term) => this.#row(term)));
    settle(this.rows);
    this.trying.update();
  }

  /** @param {string[]} now */
  #places(now) {
    const boxes = Object.entries(PLACES).map(([place, label]) => {
      const box = h("input", {
        type: "checkbox",
        value: place,
        "data-key": `where ${place}`,
        change: () => this.#setPlaces(),
      });
      box.checked = now.includes(place);
      return h("label", {}, box, ` ${label}`);
    });
    this.where.replaceChildren(h("legend", {}, "Terms count"), ...boxes);
  }

  #setPlaces() {
    const boxes = [...this.where.querySelectorAll("input")];
    const where = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const { session } = this.lab;
    const set = where.length ? session.edit({ what: "set_where", theme: this.theme, where }) : null;
    if (set) return set.then((done) => done || this.lab.redraw());
    session.say("A theme counts somewhere: choose at least one place.");
    this.lab.redraw();
  }

  /** @param {TermRow} row */
  #row({ term, quotes, articles, only, forms, more }) {
    const { look } = this.lab;
    const every = this.#open.has(term);
    const shown = every ? forms : forms.slice(0, FORMS);
    /** @type {HTMLElement[]} */
    const chips = shown.map(([form, number]) => this.#form(term, form, number));
    const left = forms.length - shown.length;
    if (left > 0) chips.push(this.#more(term, left));
    if (every && more) chips.push(h("span", { class: "wl-quiet" }, `and ${number(more)} more`));
    const alone = look.term === term && !look.form;
    return h(
      "li",
      { "data-row": "" },
      h(
        "div",
        { class: "wl-term-line" },
        h("button", {
          type: "button",
          class: "wl-term",
          "aria-pressed": String(alone),
          "data-key": `term ${term}`,
          click: () => this.lab.show({ term, form: null }),
        }, term),
        h(
          "span",
          { class: "wl-facts" },
          `${count(quotes, "quote")}, ${count(articles, "article")}` +
            (quotes ? `; ${only === quotes ? "all" : number(only)} only by it` : ""),
        ),
        h("button", {
          type: "button",
          class: "wl-icon",
          "aria-label": `Try the theme without ${term}`,
          title: "What would be lost without it?",
          "data-key": `without ${term}`,
          click: () => this.trying.without(term),
        }, "−"),
      ),
      chips.length && !(forms.length === 1 && forms[0][0] === term.toLowerCase())
        ? h("div", { class: "wl-forms" }, ...chips)
        : null,
    );
  }

  /**
   * @param {string} term
   * @param {string} form
   * @param {number} quotes
   */
  #form(term, form, quotes) {
    const { look } = this.lab;
    const chosen = look.term === term && look.form === form;
    return h(
      "button",
      {
        type: "button",
        class: "wl-form",
        "aria-pressed": String(chosen),
        "data-key": `form ${term} ${form}`,
        click: () => this.lab.show({ term, form: chosen ? null : form }),
      },
      form,
      h("span", { class: "wl-number" }, number(quotes)),
    );
  }

  /**
   * @param {string} term
   * @param {number} left
   */
  #more(term, left) {
    const open = () => {
      this.#open.add(term);
      this.lab.redraw();
    };
    const key = { "data-key": `more ${term}` };
    return h(
      "button",
      { type: "button", class: "wl-form", click: open, ...key },
      `${number(left)} more`,
    );
  }

  #askName() {
    const input = h("input", { type: "text", value: this.theme, "aria-label": "New name" });
    const close = () => {
      this.renaming.hidden = true;
      this.lab.key("rename")?.focus();
    };
    this.renaming.replaceChildren(
      input,
      h("button", { type: "submit", class: "wl-button" }, "Rename"),
      button("Cancel", close),
    );
    input.addEventListener("keydown", (event) => event.key === "Escape" ? close() : null);
    this.renaming.hidden = false;
    input.select();
  }

  /** @param {Event} event */
  #rename = async (event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (this.renaming.querySelector("input"));
    const name = input.value.trim().replace(/\s+/g, " ");
    const same = name === this.theme;
    const change = { what: "rename_theme", theme: this.theme, name };
    if (!same && !(await this.lab.session.edit(change))) return input.focus();
    this.renaming.hidden = true;
    await this.lab.show({ theme: name });
    this.lab.key("rename")?.focus();
  };

  async #remove() {
    if (await this.lab.session.edit({ what: "remove_theme", theme: this.theme })) {
      await this.lab.show({ theme: null });
      this.lab.key("theme ")?.focus();
    }
  }
}
