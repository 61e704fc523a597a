/**
 * The dialog in which a name is corrected in all rows: what is stated of it, then all rows that this
 * changes, and only then the entry in the folder's sources.yml.
 *
 * @module
 */

import { count, h, number, unique } from "../dom.js";
import { Dialog } from "./dialog.js";
import { Suggest } from "./suggest.js";
import { FIELDS } from "./words.js";

/** @import { Session } from "../kernel/session.js" */
/** @import { Name } from "./suggest.js" */

/** @typedef {{[column: string]: string | null}} Changed a row before and after */

/** What can be stated of a name. @type {{how: string, words: string, value?: string}[]} */
const WAYS = [
  { how: "same_as", words: "is another name of" },
  { how: "institution", words: "belongs to the institution" },
  { how: "not_a", words: "is not a person", value: "person" },
  { how: "not_a", words: "is nobody who speaks", value: "speaker" },
];
const COMPARED = ["speaker", "speaker_kind", "role", "institution"];

export class Everywhere {
  #name = "";
  #previewed = false;
  #asked = 0;
  /** @type {(words: string, fault?: boolean) => void} */
  #say = () => {};

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    const group = unique("everywhere");
    this.ways = WAYS.map(({ words }, i) => {
      const radio = h("input", { type: "radio", name: group, change: () => this.#stated() });
      radio.checked = i === 0;
      return { radio, element: h("label", { class: "wb-way" }, radio, h("span", {}, words)) };
    });
    this.value = new Suggest("Name", () => this.#stated());
    this.words = h("p", { class: "wb-quiet", role: "status" });
    this.rows = h("ul", { class: "wb-previewed", tabindex: 0, "aria-label": "Rows that change" });
    this.lines = h("pre", { class: "wb-sources-lines", tabindex: 0, "aria-label": "sources.yml" });
    this.button = h("button", { type: "submit", class: "wb-button wb-primary" });
    const form = h(
      "form",
      { class: "wb-editor", submit: (/** @type {Event} */ event) => this.#submit(event) },
      h(
        "div",
        { role: "radiogroup", "aria-label": "This name" },
        ...this.ways.map((w) => w.element),
      ),
      this.value.element,
      this.words,
      this.rows,
      this.lines,
      h(
        "div",
        { class: "wb-buttons" },
        this.button,
        h(
          "button",
          { type: "button", class: "wb-button", click: () => this.dialog.close() },
          "Cancel",
        ),
      ),
    );
    this.dialog = new Dialog("wb-everywhere", "", form);
    this.element = this.dialog.element;
  }

  /**
   * @param {string} name
   * @param {{other: string | null, names: {[how: string]: Name[]}, otherwise: () => void,
   *   say: (words: string, fault?: boolean) => void}} how `other` is what it was changed to
   */
  open(name, { other, names, otherwise, say }) {
    this.#name = name;
    this.#say = say;
    this.names = names;
    this.dialog.heading.textContent = `“${name}”, in all quotes`;
    this.ways[0].radio.checked = true;
    this.value.show(other, names.same_as);
    this.#stated();
    this.dialog.open(this.value.input, otherwise);
  }

  close() {
    this.#asked++;
    this.dialog.close();
  }

  get #way() {
    return WAYS[this.ways.findIndex(({ radio }) => radio.checked)];
  }

  /** What is stated is other than what was previewed. */
  #stated() {
    this.#asked++;
    this.#previewed = false;
    const { how, value } = this.#way;
    this.value.element.hidden = value !== undefined;
    this.value.show(this.value.value, this.names?.[how] ?? []);
    this.words.textContent = "";
    this.rows.hidden = this.lines.hidden = true;
    this.button.textContent = "Show what changes";
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const { how, value } = this.#way;
    const question = { type: "everywhere", name: this.#name, [how]: value ?? this.value.value };
    const dry = !this.#previewed;
    const asked = ++this.#asked;
    this.words.textContent = dry ? "Looking through all quotes …" : "Changing them …";
    try {
      const { content } = await this.session.channel.ask({ ...question, dry }, { long: true });
      if (!dry) this.#changed(content.rows);
      else if (asked === this.#asked) this.#preview(content);
    } catch (error) {
      if (asked === this.#asked) this.words.textContent = /** @type {Error} */ (error).message;
    }
  }

  /** @param {number} rows */
  #changed(rows) {
    this.dialog.close();
    this.session.corrections.stated();
    this.#say(`${count(rows, "quote")} changed; sources.yml says so.`);
  }

  /** @param {{rows: number, changed: Changed[], lines: string}} preview */
  #preview({ rows, changed, lines }) {
    this.#previewed = true;
    const some = changed.length < rows ? `, the first ${number(changed.length)} of them here` : "";
    this.words.textContent = rows
      ? `This changes ${count(rows, "quote")}${some}. Into sources.yml come the lines below.`
      : "No quote changes.";
    this.rows.replaceChildren(...changed.map(changedItem));
    this.rows.hidden = !rows;
    this.lines.textContent = lines;
    this.lines.hidden = !lines;
    this.button.textContent = rows ? `Change ${count(rows, "quote")}` : "Write it anyway";
  }
}

/** @param {Changed} row */
function changedItem(row) {
  const parts = COMPARED.flatMap((name) => {
    const [before, after] = [row[`${name}_before`], row[`${name}_after`]];
    if (before === after) return [];
    return [
      `${FIELDS[name] ?? "Kind of speaker"}: `,
      h("del", { dir: "auto" }, before ?? "(none)"),
      " ",
      h("ins", { dir: "auto" }, after ?? "(none)"),
      " ",
    ];
  });
  return h(
    "li",
    {},
    h("p", { class: "wb-deed" }, ...parts),
    h("p", { class: "wb-quiet wb-clipped", dir: "auto" }, row.quote ?? ""),
  );
}
