/**
 * The fields of a row that an analyst can change, as a form.
 *
 * @module
 */

import { h } from "../dom.js";
import { Suggest } from "./suggest.js";

/** @import { Session } from "../kernel/session.js" */
/** @import { Name } from "./suggest.js" */

/** @typedef {"speaker" | "institution" | "role" | "kind" | "themes"} Field */
/** @typedef {{[field in Field]: string | string[] | null}} Values */

const KINDS = ["direct", "mixed", "indirect"];

/** What goes with a speaker. @type {("role" | "institution")[]} */
const BROUGHT = ["role", "institution"];

export class Fields {
  /** Those of `BROUGHT` that were written in. @type {Set<string>} */
  touched = new Set();

  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    /** Told when anything was changed. @type {() => void} */
    this.onChange = () => {};
    /** Told when another speaker is named. @type {() => void} */
    this.onSpeaker = () => {};
    const changed = () => this.onChange();
    /** @param {string} name */
    const touching = (name) => () => {
      this.touched.add(name);
      this.onChange();
    };
    this.speaker = new Suggest("Speaker", () => {
      this.onChange();
      this.onSpeaker();
    });
    this.role = new Suggest("Role", touching("role"));
    this.institution = new Suggest("Institution", touching("institution"));
    this.kind = h(
      "select",
      { class: "wb-select", change: changed },
      ...KINDS.map((kind) => h("option", { value: kind }, kind)),
    );
    this.themes = h("div", { class: "wb-theme-boxes" });
    this.element = h(
      "div",
      { class: "wb-fields" },
      this.speaker.element,
      this.role.element,
      this.institution.element,
      h("div", { class: "wb-field" }, h("label", {}, h("span", {}, "Kind of quote"), this.kind)),
      h(
        "fieldset",
        { class: "wb-field wb-themes-field" },
        h("legend", {}, "Themes"),
        this.themes,
      ),
    );
  }

  /**
   * Shows what a speaker brings along, but for what was written in.
   *
   * @param {{role: string | null, institution: string | null}} known
   */
  bring(known) {
    for (const name of BROUGHT) if (!this.touched.has(name)) this[name].put(known[name]);
  }

  /** @param {Values} values */
  show(values) {
    this.touched.clear();
    const speakers = namesOf(this.session, "speaker");
    this.speaker.show(text(values.speaker), speakers);
    this.role.show(text(values.role), []);
    this.institution.show(text(values.institution), namesOf(this.session, "institution"));
    this.kind.value = text(values.kind) ?? KINDS[0];
    const own = /** @type {string[]} */ (values.themes ?? []);
    const known = this.session.corrections.here.themes ?? [];
    const all = [...new Set([...own, ...known])];
    this.themes.replaceChildren(...all.map((theme) => this.#themeBox(theme, own.includes(theme))));
  }

  /** @returns {Values} */
  get values() {
    const boxes = [...this.themes.querySelectorAll("input")];
    return {
      speaker: this.speaker.value,
      role: this.role.value,
      institution: this.institution.value,
      kind: this.kind.value,
      themes: boxes.filter((box) => box.checked).map(({ value }) => value),
    };
  }

  /** @param {Field} field */
  input(field) {
    if (field === "themes") return this.themes.querySelector("input") ?? this.kind;
    return field === "kind" ? this.kind : this[field].input;
  }

  /**
   * @param {string} theme
   * @param {boolean} checked
   */
  #themeBox(theme, checked) {
    const box = h("input", {
      type: "checkbox",
      class: "wb-check",
      value: theme,
      change: () => this.onChange(),
    });
    box.checked = checked;
    return h("label", { class: "wb-theme-box", dir: "auto" }, box, h("span", {}, theme));
  }
}

/**
 * The names that a facet has, each with how many quotes it has.
 *
 * @param {Session} session
 * @param {string} name
 * @returns {Name[]}
 */
export function namesOf({ table, result }, name) {
  const place = table.facets.findIndex((facet) => facet.name === name);
  const counts = result.all(place).values;
  return table.facets[place].values.map((value, i) => ({ name: value, weight: counts[i] }));
}

/**
 * The fields that differ, with their new values.
 *
 * @param {Values} before
 * @param {Values} after
 * @returns {{[field: string]: string | string[] | null}}
 */
export function differences(before, after) {
  /** @type {{[field: string]: string | string[] | null}} */
  const found = {};
  for (const [field, value] of Object.entries(after)) {
    const old = before[/** @type {Field} */ (field)];
    const alike = Array.isArray(value) && Array.isArray(old)
      ? value.length === old.length && value.every((each) => old.includes(each))
      : value === old;
    if (!alike) found[field] = value;
  }
  return found;
}

/** @param {string | string[] | null} value */
function text(value) {
  return Array.isArray(value) ? value.join(", ") : value;
}
