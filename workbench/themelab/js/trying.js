/**
 * A term tried before it is added, or a theme without one: counts before and after, and what comes
 * and goes, in context.
 *
 * @module
 */

import { h, number, unique } from "../../explorer/js/dom.js";
import { button, patternHint, termsIn, verdict } from "./words.js";

/** @import { Lab } from "./view.js" */

/** So long after the last letter a term is tried. */
const PAUSE_MS = 350;

export class Trying {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #number = 0;

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    const id = unique("try");
    this.input = h("input", {
      type: "text",
      id,
      autocomplete: "off",
      spellcheck: "false",
      input: () => this.#soon(),
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Escape" || !this.input.value) return;
        event.stopPropagation();
        this.clear();
      },
    });
    this.verdict = h("p", { class: "wl-verdict", role: "status" });
    this.forms = h("p", { class: "wl-quiet wl-finds" });
    this.does = button("Add", () => this.#do(), { "data-key": "do" });
    this.keeps = button("Leave as it is", () => this.#leave(), { "data-key": "leave" });
    this.actions = h("div", { class: "wl-tools" }, this.does, this.keeps);
    this.element = h(
      "form",
      {
        class: "wl-try",
        submit: (/** @type {Event} */ event) => {
          event.preventDefault();
          this.lab.look.trying ? this.#do() : this.#now();
        },
      },
      h("label", { for: id }, "Try a term"),
      this.input,
      this.verdict,
      this.forms,
      this.actions,
    );
  }

  /** Tries the theme without a term that it has. @param {string} term */
  async without(term) {
    this.input.value = "";
    await this.#try({ add: [], remove: [term] });
    this.does.focus();
  }

  clear() {
    clearTimeout(this.#timer);
    this.#number++;
    this.input.value = "";
    if (this.lab.look.trying) this.lab.show({ trying: null });
  }

  update() {
    const { look, tried } = this.lab;
    const shown = look.trying !== null && tried !== null;
    this.actions.hidden = !shown;
    if (!shown) {
      this.verdict.textContent = this.forms.textContent = "";
      return;
    }
    const { add, remove } = /** @type {{add: string[], remove: string[]}} */ (look.trying);
    const what = add.length ? `With ${add.join(", ")}` : `Without ${remove.join(", ")}`;
    this.verdict.textContent = `${what}: ${verdict(tried)}.`;
    /** @type {[string, number][]} */
    const found = tried.forms;
    const forms = found.map(([form, n]) => `${form} (${number(n)})`).join(", ");
    this.forms.textContent = forms ? `Finds ${forms}` : patternHint(add);
    this.does.textContent = add.length ? "Add" : "Remove";
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), PAUSE_MS);
  }

  #now() {
    clearTimeout(this.#timer);
    const add = termsIn(this.input.value);
    if (add.length) return this.#try({ add, remove: [] });
    this.lab.session.say("");
    if (this.lab.look.trying) this.lab.show({ trying: null });
  }

  /** @param {{add: string[], remove: string[]}} trying */
  async #try(trying) {
    const { lab } = this;
    const asked = ++this.#number;
    lab.session.say("");
    const told = await lab.session.ask({ type: "try", theme: lab.look.theme, ...trying });
    // Letters typed since then ask for something else.
    if (asked !== this.#number) return;
    lab.tried = told;
    await lab.show({ trying: told ? trying : null, alike: null });
  }

  async #do() {
    const { lab } = this;
    const { trying, theme } = lab.look;
    if (!trying) return;
    const what = trying.add.length ? "add_term" : "remove_term";
    const terms = trying.add.length ? trying.add : trying.remove;
    if (!(await lab.session.edit({ what, theme: theme ?? "", terms }))) return;
    this.input.value = "";
    await lab.show({ trying: null });
    this.input.focus();
  }

  #leave() {
    this.clear();
    this.input.focus();
  }
}
