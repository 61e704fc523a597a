/**
 * The themes with their counts, one of which is looked at, and a form for a new one.
 *
 * @module
 */

import { h, number, unique } from "../../explorer/js/dom.js";
import { rove, settle } from "./focus.js";
import { button, percent, termsIn } from "./words.js";

/** @import { Lab } from "./view.js" */

export class Themes {
  #shown = "";

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.list = h("ul", { class: "wl-themes", "aria-label": "Themes" });
    rove(this.list);
    const [name, terms] = [unique("name"), unique("terms")];
    this.name = h("input", { type: "text", id: name, autocomplete: "off", maxlength: 200 });
    this.terms = h("input", {
      type: "text",
      id: terms,
      autocomplete: "off",
      placeholder: "hospital*, nurse*",
    });
    this.form = h(
      "form",
      { class: "wl-new", submit: (/** @type {Event} */ event) => this.#add(event) },
      h("h3", {}, "New theme"),
      h("label", { for: name }, "Name"),
      this.name,
      h("label", { for: terms }, "Terms, with commas between them"),
      this.terms,
      h("button", { type: "submit", class: "wl-button" }, "Add theme"),
    );
    this.shipped = button(
      "Start from the themes that come with the workbench",
      () => lab.session.edit({ what: "add_shipped" }),
      { "data-key": "shipped" },
    );
    this.element = h("div", { class: "wl-side" }, this.list, this.form, this.shipped);
  }

  /** Puts a word into the form of a new theme. @param {string} word */
  offer(word) {
    this.terms.value = [...termsIn(this.terms.value), word].filter((each, i, all) =>
      all.indexOf(each) === i
    ).join(", ");
  }

  update() {
    const { state, look } = this.lab;
    this.shipped.hidden = state.themes.length > 0 || state.made;
    const now = JSON.stringify([state.themes, state.unthemed, look.theme]);
    if (now === this.#shown) return;
    this.#shown = now;
    const rest = {
      name: null,
      quotes: state.unthemed,
      share: state.unthemed / (state.quotes || 1),
    };
    const rows = state.themes.map(({ theme, quotes, share }) => ({ name: theme, quotes, share }));
    this.list.replaceChildren(...[rest, ...rows].map((row) => this.#row(row)));
    settle(this.list);
  }

  /** @param {{name: string | null, quotes: number, share: number}} row */
  #row({ name, quotes, share }) {
    const chosen = this.lab.look.theme === name;
    const bar = h("span", { class: "wl-share", "aria-hidden": "true" });
    bar.style.setProperty("--wl-share", String(share));
    const label = h("span", { class: "wl-theme-name" }, name ?? "Without a theme");
    if (name === null) label.classList.add("wl-rest");
    return h(
      "li",
      { "data-row": "" },
      h(
        "button",
        {
          type: "button",
          class: "wl-theme",
          "aria-pressed": String(chosen),
          "data-key": `theme ${name ?? ""}`,
          click: () => this.lab.show({ theme: name }),
        },
        label,
        h("span", { class: "wl-number", title: percent(share) }, number(quotes)),
        bar,
      ),
    );
  }

  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    const { lab } = this;
    const name = this.name.value.trim().replace(/\s+/g, " ");
    const terms = termsIn(this.terms.value);
    if (!name || !terms.length) {
      const empty = name ? this.terms : this.name;
      lab.session.say(name ? "A theme needs a term." : "A theme needs a name.");
      return empty.focus();
    }
    if (!(await lab.session.edit({ what: "add_theme", theme: name, terms }))) return;
    this.name.value = this.terms.value = "";
    lab.show({ theme: name });
  }
}
