/**
 * What one view offers for correcting: the dialogs, and what is said of what was done.
 *
 * @module
 */

import { h } from "../dom.js";
import { Editor } from "./editor.js";
import { Everywhere } from "./everywhere.js";
import { namesOf } from "./fields.js";
import { Notepad } from "./notepad.js";

/** @import { Session } from "../kernel/session.js" */
/** @import { Told } from "./corrections.js" */
/** @import { Field } from "./fields.js" */
/** @import { Selected } from "./selecting.js" */

/** Long enough to be read, and for the hand to reach what takes it back. */
const SHOWN_MS = 6000;

export class Desk {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hiding;

  /**
   * @param {Session} session
   * @param {(row: number) => void} read shows a row in its article
   * @param {() => void} focus gives the focus to what is read
   */
  constructor(session, read, focus) {
    const { corrections } = session;
    this.session = session;
    this.read = read;
    this.focus = focus;
    this.corrections = corrections;
    this.editor = new Editor(session);
    this.notepad = new Notepad();
    this.all = new Everywhere(session);
    this.words = h("span", { role: "status" });
    this.back = h(
      "button",
      {
        type: "button",
        class: "wb-link",
        title: "u, in the list and in the article",
        click: () => this.undo(),
      },
      "Undo",
    );
    this.told = h("div", { class: "wb-told-box", hidden: "" }, this.words, this.back);
    this.element = h(
      "div",
      { class: "wb-desk" },
      this.editor.element,
      this.notepad.element,
      this.all.element,
      this.told,
    );
    this.unlisten = corrections.listen((told) => this.#say(told));
  }

  /** Whether rows can be corrected here. */
  get can() {
    return this.corrections.can;
  }

  /** @param {number} row */
  confirm(row) {
    return this.corrections.confirm(row);
  }

  /** @param {number} row */
  reject(row) {
    return this.corrections.reject(row);
  }

  /** @param {number} row */
  bookmark(row) {
    return this.corrections.bookmark(row);
  }

  undo() {
    return this.corrections.undoLast();
  }

  /**
   * Opens the form for a row.
   *
   * @param {number} row
   * @param {{first?: Field, heading?: string, then?: (written: Promise<boolean>) => void}} [how]
   *   `first` takes the focus, `then` comes when something was said, and whether it is written
   */
  edit(row, { first = "speaker", heading = "Correct this quote", then = () => {} } = {}) {
    const text = this.session.texts.get(row);
    if (!text || this.#refused()) return;
    const { id } = text;
    this.editor.open({
      heading,
      quote: text.quote,
      values: { ...text, themes: text.themes },
      first,
      unchanged: "Confirm as right",
      otherwise: this.focus,
      brought: (name) => this.#brought({ quote: id, name }),
      everywhere: this.corrections.here.everywhere && text.speaker !== null
        ? (other) => this.#everywhere(/** @type {string} */ (text.speaker), other)
        : undefined,
      save: (changes, why) => {
        const now = this.#rowOf(id, row);
        const { corrections } = this;
        const some = Object.keys(changes).length > 0;
        then(some ? corrections.change(now, changes, why) : corrections.confirm(now));
      },
    });
  }

  /** @param {number} row */
  note(row) {
    const text = this.session.texts.get(row);
    if (!text || this.#refused()) return;
    this.notepad.open({
      quote: text.quote,
      note: text.note,
      save: (note) => {
        if (note !== (text.note ?? "")) this.corrections.note(this.#rowOf(text.id, row), note);
      },
      otherwise: this.focus,
    });
  }

  /**
   * Asks who says words of an article that are no quote yet, and adds them.
   *
   * @param {Selected} selected
   */
  add(selected) {
    if (this.#refused()) return;
    const kind = kindOf(selected.text);
    const values = { speaker: null, role: null, institution: null, kind, themes: [] };
    this.editor.open({
      heading: "Add this statement",
      quote: selected.text,
      values: { ...values, kind: null },
      unchanged: "Add the statement",
      otherwise: this.focus,
      brought: (name) => this.#brought({ ...selected, name }),
      save: (changes, why) => void this.#added({ ...selected, fields: { kind, ...changes }, why }),
    });
    this.editor.fields.kind.value = kind;
  }

  close() {
    clearTimeout(this.#hiding);
    this.unlisten();
    this.editor.close();
    this.notepad.close();
    this.all.close();
  }

  /**
   * Corrects a speaker in all rows.
   *
   * @param {string} name
   * @param {string | null} other what the field of the speaker says now
   */
  #everywhere(name, other) {
    this.all.open(name, {
      other: other === name ? null : other,
      names: {
        same_as: namesOf(this.session, "speaker"),
        institution: namesOf(this.session, "institution"),
      },
      otherwise: this.focus,
      say: (words, fault = false) => this.#say({ words, fault }),
    });
  }

  /** @param {any} question */
  async #brought(question) {
    return (await this.session.channel.ask({ type: "brought", ...question })).content;
  }

  /** @param {any} statement */
  async #added(statement) {
    try {
      const row = await this.corrections.add(statement);
      if (row !== null) this.read(row);
    } catch (error) {
      this.#say({ words: `Not added: ${/** @type {Error} */ (error).message}`, fault: true });
    }
  }

  /** Whether nothing can be corrected here; it is then said why. */
  #refused() {
    if (this.can) return false;
    this.#say({ words: this.corrections.here.why_not ?? "", fault: true });
    return true;
  }

  /**
   * Where a row is by now: while a form was open data may have come in which it has another number.
   *
   * @param {string} id
   * @param {number} row
   */
  #rowOf(id, row) {
    const { texts } = this.session;
    return texts.get(row)?.id === id ? row : texts.rowOf(id) ?? row;
  }

  /** @param {Told} told */
  #say({ words, fault }) {
    clearTimeout(this.#hiding);
    this.words.textContent = words;
    this.told.hidden = words === "";
    this.told.toggleAttribute("data-fault", fault);
    this.back.hidden = fault || !this.can;
    this.#hiding = setTimeout(() => {
      if (!this.told.contains(document.activeElement)) this.told.hidden = true;
    }, SHOWN_MS);
  }
}

/** What words in quotation marks begin and end with. */
const OPENS = /^["“„«‘'‹]/u;
const CLOSES = /["”“»’'›][.,!?]?$/u;

/**
 * What kind of quote words probably are, by their quotation marks.
 *
 * @param {string} words
 */
export function kindOf(words) {
  if (OPENS.test(words) && CLOSES.test(words)) return "direct";
  return /["“”„«»]/u.test(words) ? "mixed" : "indirect";
}
