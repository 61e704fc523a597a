/**
 * The dialog in which a row is corrected, a statement that was missed is added, or a note written.
 *
 * @module
 */

import { count, h } from "../dom.js";
import { Dialog } from "./dialog.js";
import { differences, Fields } from "./fields.js";

/** @import { Session } from "../kernel/session.js" */
/** @import { Field, Values } from "./fields.js" */

/**
 * What is edited, and what becomes of it.
 *
 * @typedef {object} Task
 * @property {string} heading
 * @property {string} quote
 * @property {Values} values as they are
 * @property {Field} [first] takes the focus
 * @property {string} [unchanged] what the button says while nothing is changed
 * @property {(changes: {[field: string]: string | string[] | null}, why: string) => void} save
 *   given what was changed, perhaps nothing
 * @property {(speaker: string | null) => void} [everywhere] corrects the speaker in all rows, given
 *   what is written in the field
 * @property {() => void} [otherwise] takes the focus where what had it is gone
 * @property {(speaker: string) => Promise<Brought>} brought what a name brings with it
 */

/** @typedef {{role: string | null, institution: string | null}} Brought */

/** Nobody asks for every letter of a name. */
const PAUSE_MS = 150;

export class Editor {
  /** @type {Task | null} */
  #task = null;
  /** What the row would say if only the speaker in the field were changed. @type {Brought | null} */
  #brought = null;
  #asked = 0;

  /** @param {Session} session */
  constructor(session) {
    this.fields = new Fields(session);
    this.fields.onChange = () => this.#say();
    this.fields.onSpeaker = () => void this.#bring();
    this.known = h("p", { class: "wb-quiet wb-brought", role: "status" });
    this.quote = h("blockquote", { class: "wb-quote wb-edited", dir: "auto" });
    this.why = h("input", { type: "text", class: "wb-field-input", autocomplete: "off" });
    this.button = h("button", { type: "submit", class: "wb-button wb-primary" });
    this.everywhere = h(
      "button",
      {
        type: "button",
        class: "wb-button",
        title: "Correct this speaker’s name or institution in all quotes",
        click: () => this.#goEverywhere(),
      },
      "In all quotes …",
    );
    const form = h(
      "form",
      {
        class: "wb-editor",
        submit: (/** @type {Event} */ event) => {
          event.preventDefault();
          this.#save();
        },
      },
      this.quote,
      this.fields.element,
      this.known,
      h("div", { class: "wb-field" }, h("label", {}, h("span", {}, "Why (optional)"), this.why)),
      h(
        "div",
        { class: "wb-buttons" },
        this.button,
        h(
          "button",
          { type: "button", class: "wb-button", click: () => this.dialog.close() },
          "Cancel",
        ),
        this.everywhere,
        h("span", { class: "wb-quiet" }, "Enter saves, Escape leaves it as it is."),
      ),
    );
    this.dialog = new Dialog("wb-editor-dialog", "", form);
    this.element = this.dialog.element;
  }

  /** @param {Task} task */
  open(task) {
    this.#task = task;
    this.#known(null, "");
    this.dialog.heading.textContent = task.heading;
    this.quote.textContent = task.quote;
    this.fields.show(task.values);
    this.why.value = "";
    this.everywhere.hidden = !task.everywhere;
    this.#say();
    const first = this.fields.input(task.first ?? "speaker");
    this.dialog.open(first, task.otherwise);
    if (first instanceof HTMLInputElement) first.select();
  }

  close() {
    this.dialog.close();
  }

  #goEverywhere() {
    const task = this.#task;
    const { speaker } = this.fields.values;
    this.dialog.close();
    task?.everywhere?.(/** @type {string | null} */ (speaker));
  }

  /** Shows role and institution of the speaker who is named now. */
  async #bring() {
    const task = this.#task;
    const { speaker } = this.fields.values;
    const asked = ++this.#asked;
    this.#brought = null;
    if (!task) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (asked !== this.#asked) return;
    if (speaker === task.values.speaker || typeof speaker !== "string") {
      const { role, institution } = task.values;
      const before = /** @type {Brought} */ ({ role, institution });
      this.#known(speaker === null ? { role: null, institution: null } : before, "");
    } else {
      const brought = await task.brought(speaker).catch(() => null);
      if (asked !== this.#asked || !brought) return;
      const some = brought.role || brought.institution;
      this.#known(
        brought,
        some
          ? `Role and institution: what is known of ${speaker}.`
          : `No role and no institution are known of ${speaker}.`,
      );
    }
  }

  /**
   * @param {Brought | null} brought
   * @param {string} words
   */
  #known(brought, words) {
    this.#asked++;
    this.#brought = brought;
    this.known.textContent = words;
    this.known.hidden = !words;
    if (brought) this.fields.bring(brought);
    this.#say();
  }

  #say() {
    const changes = Object.keys(this.#changes());
    this.button.textContent = changes.length
      ? `Save ${count(changes.length, "change")}`
      : this.#task?.unchanged ?? "Save";
  }

  #changes() {
    if (!this.#task) return {};
    const { values, touched } = this.fields;
    const changes = differences({ ...this.#task.values, ...this.#brought }, values);
    // What was written in stands, whatever the name brings that has not been answered yet.
    if ("speaker" in changes && !this.#brought) {
      for (const name of touched) changes[name] = values[/** @type {Field} */ (name)];
    }
    return changes;
  }

  #save() {
    const task = this.#task;
    const changes = this.#changes();
    this.dialog.close();
    task?.save(changes, this.why.value.trim());
  }
}
