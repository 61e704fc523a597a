/**
 * Beside the article: who says the opened quote, why this speaker and these themes, and who else
 * is quoted here.
 *
 * @module
 */

import { count, h } from "../dom.js";
import { institutionSureness } from "../list/confidence.js";
import { facts, spaced, sure, whoSpeaks } from "../list/row.js";
import { voiceClass } from "./article.js";

/** @import { ArticleText, QuoteReason } from "../kernel/articles.js" */
/** @import { Sought } from "../filter/fields.js" */
/** @import { Valued } from "../list/only.js" */
/** @import { QuoteText } from "../types.js" */
/** @import { Voice } from "./voices.js" */

/**
 * What values are made of that filter by a click, and what can be done with the quote.
 *
 * @typedef {object} Means
 * @property {(row: number) => string} who the facet of a row's speaker
 * @property {Valued} valued
 * @property {(row: number) => HTMLElement} actions
 * @property {() => Sought} sought
 */

/**
 * Who says it, what is known of it, and what can be done with it.
 *
 * @param {number} row
 * @param {QuoteText | undefined} text undefined where it has not come
 * @param {QuoteReason | undefined} reason
 * @param {Means} means
 * @returns {Node[]}
 */
export function aboutQuote(row, text, reason, { who, valued, actions, sought }) {
  if (!text) return [];
  return [
    whoSpeaks(text, who(row), valued, sought()),
    h("p", { class: "wb-source" }, ...spaced(factsHere(text, reason, valued))),
    actions(row),
  ];
}

/**
 * Why this speaker and these themes.
 *
 * @param {QuoteText | undefined} text
 * @param {QuoteReason | undefined} reason
 * @param {{cue: string | null, source: string | null}} printed
 * @param {Means} means
 * @returns {Node[]}
 */
export function whys(text, reason, printed, { valued }) {
  if (!reason) return [];
  const found = [...whySpeaker(reason, printed), ...whyThemes(reason, text?.themes ?? [], valued)];
  return found.filter((each) => each instanceof Node);
}

/**
 * What the list says of a quote and, behind how sure it is, how sure its institution is.
 *
 * @param {QuoteText} text
 * @param {QuoteReason | undefined} reason
 * @param {Valued} valued
 */
function factsHere(text, reason, valued) {
  const [first, ...others] = facts(text, valued);
  const institution = institutionSureness(reason?.institution_confidence ?? null, text);
  return [first, institution && sure(institution), ...others];
}

/**
 * @param {QuoteReason} reason
 * @param {{cue: string | null, source: string | null}} printed
 */
function whySpeaker({ why_speaker }, { cue, source }) {
  return [
    h("h4", {}, "Why this speaker"),
    h("p", { dir: "auto" }, why_speaker),
    source && h("p", { class: "wb-quiet" }, "Named as: ", h("span", { class: "wb-named" }, source)),
    cue && h("p", { class: "wb-quiet" }, "Reporting words: ", h("span", { class: "wb-cue" }, cue)),
  ];
}

/**
 * @param {QuoteReason} reason
 * @param {string[]} themes of the row
 * @param {Valued} valued
 */
function whyThemes({ why_themes }, themes, valued) {
  const none = themes.length
    ? "The row does not say which words gave its themes."
    : "It has none: no theme's words stand where the themes file counts them.";
  return [
    h("h4", {}, "Why these themes"),
    why_themes.length
      ? h(
        "ul",
        {},
        ...why_themes.map(({ theme, words }) =>
          h(
            "li",
            {},
            valued("theme", theme, "wb-theme"),
            ` by ${words.map((word) => `“${word}”`).join(", ")}`,
          )
        ),
      )
      : h("p", { class: "wb-quiet" }, none),
  ];
}

/**
 * @param {Voice[]} voices
 * @param {Means} means
 */
export function legend(voices, { who, valued }) {
  return h(
    "div",
    { role: "group", class: "wb-legend", "aria-label": "Who is quoted in this article" },
    h("h4", {}, "Who is quoted here"),
    h(
      "ul",
      {},
      ...voices.map((voice) =>
        h(
          "li",
          {},
          h("span", { class: `wb-number-tag ${voiceClass(voice)}` }, voice.label),
          h(
            "span",
            { dir: "auto" },
            voice.colour ? valued(who(voice.row), voice.name, "wb-name-of") : voice.name,
          ),
          h("span", { class: "wb-quiet" }, count(voice.quotes, "quote")),
        )
      ),
    ),
    h(
      "p",
      { class: "wb-quiet wb-key-line" },
      h("span", { class: "wb-named" }, "who is named as the source"),
      " · ",
      h("span", { class: "wb-cue" }, "the reporting words"),
    ),
  );
}

/**
 * @param {ArticleText} article
 * @param {Means} means
 * @returns {(Node | string)[]}
 */
export function aboutArticle({ outlet, date, byline, file, title, url }, { valued }) {
  const paper = outlet && valued("outlet", outlet, "wb-name-of");
  const parts = [paper, date, byline && `by ${byline}`, file === title ? null : file];
  const words = parts.flatMap((part) => part ? [part] : []).flatMap((part, i) =>
    i ? [" · ", part] : [part]
  );
  // What is no web address (a script, a file of this machine) is nothing to click on.
  if (!url || !/^https?:\/\//i.test(url)) return words;
  const link = h(
    "a",
    { class: "wb-link", href: url, target: "_blank", rel: "noopener noreferrer" },
    "Original",
  );
  return words.length ? [...words, " · ", link] : [link];
}
