/**
 * One view of a lab: themes, the words of one, and these words in context; above them how it stands.
 *
 * @module
 */

import { h } from "../../explorer/js/dom.js";
import { holdFocus } from "../../explorer/js/focus.js";
import { Candidates } from "./candidates.js";
import { Contexts } from "./contexts.js";
import { keepFocus } from "./focus.js";
import { Head } from "./head.js";
import { Shown } from "./shown.js";
import { Terms } from "./terms.js";
import { Themes } from "./themes.js";

/** @import { Session } from "./session.js" */
/** @import { Look, State } from "./types.js" */

/** What is said about the kernel while not all is well. @type {{[line: string]: string}} */
const LINES = {
  open: "",
  waiting: "The kernel is at work, with this or with another cell; what was asked for comes.",
  gone: "The kernel was restarted or has stopped; run the cell again. What was not saved is lost.",
};
const TEXT_FIELDS = "input:not([type=checkbox]), select, textarea";

/**
 * @param {HTMLElement} holder
 * @param {Session} session
 * @returns {() => void} takes everything away again
 */
export function mount(holder, session) {
  const lab = new Lab(session);
  holder.append(lab.root, lab.shown.element);
  const cleanups = [
    session.presence.enter(),
    holdFocus(lab.root),
    session.listen(() => lab.changed()),
  ];
  session.open().then(() => lab.changed());
  return () => {
    cleanups.forEach((cleanup) => cleanup());
    lab.shown.close();
    lab.root.remove();
  };
}

/** @type {Look} */
const FIRST = { theme: null, term: null, form: null, trying: null, alike: null, word: null };

export class Lab {
  /** @type {State | null} */
  #drawn = null;

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    /** @type {Look} */
    this.look = FIRST;
    /** What the kernel said of what is tried. @type {any} */
    this.tried = null;
    this.head = new Head(this);
    this.themes = new Themes(this);
    this.terms = new Terms(this);
    this.candidates = new Candidates(this);
    this.contexts = new Contexts(this);
    const words = h("div", { class: "wl-middle" }, this.terms.element, this.candidates.element);
    this.body = h("div", { class: "wl-body" }, this.themes.element, words, this.contexts.element);
    this.body.hidden = true;
    this.notice = h("p", { class: "wl-notice", role: "status" }, "Looking through the quotes …");
    this.bar = h("progress", { max: 1, "aria-label": "Progress", hidden: "" });
    this.root = h("div", { class: "wl-lab" }, this.head.element, this.notice, this.bar, this.body);
    this.shown = new Shown(session.model);
    this.root.addEventListener("keydown", (event) => this.#undoByKey(event));
  }

  /** The state; there once the lab is drawn. */
  get state() {
    return /** @type {State} */ (this.session.state);
  }

  /** The element that is called so. @param {string} key @returns {HTMLElement | null} */
  key(key) {
    return this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  /**
   * Looks at something else: what is not named stays, but for what belongs to another theme.
   *
   * @param {Partial<Look>} look
   */
  async show(look) {
    const other = look.theme !== undefined && look.theme !== this.look.theme;
    this.look = { ...(other ? FIRST : this.look), ...look };
    if (look.term !== undefined || look.form !== undefined) {
      this.look = { ...this.look, alike: null, trying: null, word: null };
    }
    if (!this.look.trying) this.tried = null;
    if (other) this.terms.trying.input.value = "";
    await (other || !this.#drawn ? this.#load() : this.contexts.load());
    this.redraw();
    const read = look.term !== undefined || look.form !== undefined || look.word || look.alike;
    if (read) this.contexts.bring();
  }

  /** Something has changed in the kernel, or in how it stands with it. */
  changed() {
    this.#tell();
    if (!this.session.state || this.#drawn === this.session.state) return;
    this.#drawn = this.session.state;
    const { theme } = this.look;
    // Taken out, perhaps from Python.
    if (theme !== null && !this.state.themes.some((row) => row.theme === theme)) this.look = FIRST;
    this.#load().then(() => this.redraw());
  }

  redraw() {
    if (!this.session.state) return;
    keepFocus(this.root, () => {
      this.body.hidden = false;
      [this.head, this.themes, this.terms, this.candidates, this.contexts]
        .forEach((part) => part.update());
    }, this.candidates.name);
    this.root.dataset.ready = "1";
  }

  async #load() {
    // The words first: they answer the click, what stands beside them may take a moment longer.
    if (this.look.theme !== null) await this.terms.load();
    await this.candidates.load();
    await this.contexts.load();
  }

  #tell() {
    const { line, fault, progress } = this.session;
    const label = progress ? `${progress.label} …` : "";
    const first = this.session.state ? "" : "Looking through the quotes …";
    const words = fault || label || LINES[line] || first;
    this.notice.hidden = !words;
    this.notice.toggleAttribute("data-fault", Boolean(fault));
    if (this.notice.textContent !== words) this.notice.textContent = words;
    this.bar.hidden = !progress?.total;
    if (progress?.total) this.bar.value = progress.done / progress.total;
    if (this.session.state) this.head.update();
  }

  /** @param {KeyboardEvent} event */
  #undoByKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const field = /** @type {HTMLElement} */ (event.target);
    if (key !== "z" && key !== "y") return;
    // The Explorer around it would take its own last step back.
    event.stopPropagation();
    if (field.matches(TEXT_FIELDS)) return;
    event.preventDefault();
    this.session.edit({ what: key === "y" || event.shiftKey ? "redo" : "undo" });
  }
}
