/**
 * Beside the article: who says the opened quote, why this speaker and these themes, and who else
 * is quoted here.
 *
 * @module
 */

import { count, h } from "../dom.js";
import { institutionSureness } from "../list/confidence.js";
import { facts, spaced, sure, who } from "../list/row.js";
import { voiceClass } from "./article.js";

/** @import { ArticleText, QuoteReason } from "../kernel/articles.js" */
/** @import { QuoteText } from "../types.js" */
/** @import { Voice } from "./voices.js" */

/**
 * @param {QuoteText | undefined} text undefined where it has not come
 * @param {QuoteReason | undefined} reason
 * @param {{cue: string | null, source: string | null}} printed
 */
export function aboutQuote(text, reason, printed) {
  return h(
    "div",
    { role: "group", class: "wb-about", "aria-label": "The opened quote" },
    text ? who(text) : null,
    text ? h("p", { class: "wb-source" }, ...spaced(factsHere(text, reason))) : null,
    ...(reason ? [...whySpeaker(reason, printed), ...whyThemes(reason, text?.themes ?? [])] : []),
  );
}

/**
 * What the list says of a quote and, behind how sure it is, how sure its institution is.
 *
 * @param {QuoteText} text
 * @param {QuoteReason | undefined} reason
 */
function factsHere(text, reason) {
  const [first, ...others] = facts(text);
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
 */
function whyThemes({ why_themes }, themes) {
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
            h("span", { class: "wb-theme" }, theme),
            ` by ${words.map((word) => `“${word}”`).join(", ")}`,
          )
        ),
      )
      : h("p", { class: "wb-quiet" }, none),
  ];
}

/** @param {Voice[]} voices */
export function legend(voices) {
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
          h("span", { dir: "auto" }, voice.name),
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
 * @returns {(Node | string)[]}
 */
export function aboutArticle({ outlet, date, byline, file, title, url }) {
  const parts = [outlet, date, byline && `by ${byline}`, file === title ? null : file];
  const words = parts.filter(Boolean).join(" · ");
  // What is no web address (a script, a file of this machine) is nothing to click on.
  if (!url || !/^https?:\/\//i.test(url)) return [words];
  const link = h(
    "a",
    { class: "wb-link", href: url, target: "_blank", rel: "noopener noreferrer" },
    "Original",
  );
  return words ? [words, " · ", link] : [link];
}
