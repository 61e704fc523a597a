/**
 * One quote of the list as a card: who, in what role, the words, where they stand, and how sure it
 * is.
 *
 * @module
 */

import { trail } from "../correct/words.js";
import { h } from "../dom.js";
import { sureness } from "./confidence.js";
import { pieces } from "./hits.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { QuoteText } from "../types.js" */
/** @import { Valued } from "./only.js" */

/**
 * @param {QuoteText} text
 * @param {Sought} sought
 * @param {string} who the facet of its speaker
 * @param {Valued} valued
 * @returns {HTMLElement[]} who speaks, and what
 */
export function rowParts(text, sought, who, valued) {
  return [whoSpeaks(text, who, valued, sought), what(text, sought, valued)];
}

/**
 * @param {QuoteText} text
 * @param {string} facet of the speaker
 * @param {Valued} valued
 * @param {Sought} [sought]
 */
export function whoSpeaks(text, facet, valued, sought = {}) {
  const { speaker, role, institution } = text;
  // An organisation that speaks is its own institution: once is enough.
  const other = institution === speaker ? null : institution;
  /** @param {string} facet @param {string} name @param {string[]} phrases */
  const named = (facet, name, phrases = []) =>
    valued(facet, name, "wb-name-of", marked(name, phrases));
  const inSpeaker = other ? sought.speaker : sought.speaker ?? sought.institution;
  return h(
    "div",
    { class: "wb-who" },
    speaker
      ? h("p", { class: "wb-speaker", dir: "auto" }, named(facet, speaker, inSpeaker))
      : h("p", { class: "wb-speaker wb-quiet", dir: "auto" }, "Speaker unknown"),
    role && h("p", { class: "wb-role", dir: "auto" }, role),
    other &&
      h("p", { class: "wb-role", dir: "auto" }, named("institution", other, sought.institution)),
  );
}

/**
 * @param {QuoteText} text
 * @param {Sought} sought
 * @param {Valued} valued
 */
function what(text, sought, valued) {
  return h(
    "div",
    { class: "wb-what" },
    h("p", { class: "wb-quote", dir: "auto" }, ...marked(text.quote, sought.quote)),
    h(
      "p",
      { class: "wb-source" },
      ...spaced([...facts(text, valued), where(text, valued, sought.title)]),
    ),
    trail(text),
  );
}

/**
 * The words with what was looked for marked.
 *
 * @param {string} quote
 * @param {string[]} [phrases]
 */
export function marked(quote, phrases = []) {
  return pieces(quote, phrases).map((piece, i) =>
    i % 2 ? h("mark", { class: "wb-hit" }, piece) : piece
  );
}

/**
 * @param {QuoteText} text
 * @param {Valued} valued
 * @param {string[]} [phrases] looked for in titles
 */
function where({ article, titled, outlet, date, section }, valued, phrases) {
  const heading = section && `under “${section}”`;
  const day = date && h("span", { class: "wb-date" }, date);
  const paper = outlet && valued("outlet", outlet, "wb-name-of");
  const title = titled ? h("span", {}, ...marked(article, phrases)) : article;
  const parts = [title, paper, day, heading].filter((part) => part !== null);
  const apart = parts.flatMap((part, i) => i ? [" · ", part] : [part]);
  return h("span", { class: "wb-where", dir: "auto" }, ...apart);
}

/**
 * How sure, what kind, which themes.
 *
 * @param {QuoteText} text
 * @param {Valued} valued
 */
export function facts(text, valued) {
  const { kind, speech, themes } = text;
  return [
    sure(sureness(text)),
    valued("kind", kind, "wb-kind"),
    speech ? null : h("span", { class: "wb-kind" }, "belief or intention"),
    ...themes.map((theme) => valued("theme", theme, "wb-theme")),
  ];
}

/** @param {{words: string, check: boolean}} sureness */
export function sure({ words, check }) {
  return h("span", { class: check ? "wb-sure wb-unsure" : "wb-sure" }, words);
}

/**
 * With the spaces at which a line may break.
 *
 * @param {(Node | null)[]} parts
 */
export function spaced(parts) {
  return parts.flatMap((part) => (part ? [part, " "] : []));
}
