/**
 * How it stands: how many quotes have a theme, what is not saved yet, and the ways back and out.
 *
 * @module
 */

import { count, h } from "../../explorer/js/dom.js";
import { button, covered } from "./words.js";

/** @import { Lab } from "./view.js" */

export class Head {
  /** @param {Lab} lab */
  constructor(lab) {
    const { session } = lab;
    this.lab = lab;
    this.said = "";
    this.counter = h("p", { class: "wl-count", role: "status", tabindex: -1 });
    this.standing = h("p", { class: "wl-standing", role: "status" });
    this.undo = button("Undo", () => session.edit({ what: "undo" }), { title: "Undo (Ctrl+Z)" });
    this.redo = button("Redo", () => session.edit({ what: "redo" }), {
      title: "Redo (Ctrl+Shift+Z)",
    });
    this.save = button("Save", () => this.#save(), { class: "wl-button wl-main-button" });
    this.again = button("Read the file again", () => this.#reload());
    this.see = button("See the quotes", () => this.#see(), {
      title: "The Explorer of these quotes by the themes as they are here",
    });
    this.changes = h("ol", {});
    this.list = h("details", {}, h("summary", {}, "Changes"), this.changes);
    this.element = h(
      "div",
      { class: "wl-head" },
      this.counter,
      h("div", { class: "wl-tools" }, this.undo, this.redo, this.again, this.see, this.save),
      this.standing,
      this.list,
    );
  }

  update() {
    const { state, session } = this.lab;
    const words = covered(state);
    if (this.counter.textContent !== words) this.counter.textContent = words;
    const unsaved = state.changes.length;
    this.undo.setAttribute("aria-disabled", String(!state.undo));
    this.redo.setAttribute("aria-disabled", String(!state.redo));
    this.save.setAttribute("aria-disabled", String(!unsaved || !state.file));
    this.see.setAttribute("aria-disabled", String(!state.themes.length));
    this.again.hidden = !session.fault.includes("lab.reload()");
    if (unsaved) this.said = "";
    const standing = this.said || this.#standing();
    if (this.standing.textContent !== standing) this.standing.textContent = standing;
    this.list.hidden = !unsaved;
    this.changes.replaceChildren(
      ...state.changes.map(({ change, theme, words }) =>
        h("li", {}, `${change}: ${theme}${words ? ` (${words})` : ""}`)
      ),
    );
  }

  #standing() {
    const { state } = this.lab;
    const unsaved = state.changes.length;
    if (!state.file) return state.fault;
    if (unsaved) return `${count(unsaved, "change")} not saved yet, to ${state.file}`;
    if (state.made) return `Saved in ${state.file}`;
    return `This folder has no themes of its own yet; they will be saved in ${state.file}`;
  }

  async #save() {
    const { state, session } = this.lab;
    if (!state.changes.length || !state.file) return;
    const made = count(state.changes.length, "change");
    if (!(await session.save())) return;
    this.said =
      `${made} saved in ${state.file}. “See the quotes” shows them by these themes, and so ` +
      "does the folder when it is opened again; no article is read for it.";
    this.lab.redraw();
  }

  async #see() {
    const { lab } = this;
    if (!lab.state.themes.length) return lab.session.say("There is no theme to see quotes by yet.");
    const model = await lab.session.explore();
    if (model) await lab.shown.show(model);
  }

  async #reload() {
    const done = await this.lab.session.reload();
    if (done) this.counter.focus();
  }
}
