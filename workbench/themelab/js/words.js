/**
 * Sentences and small pieces that several parts of the lab use.
 *
 * @module
 */

import { count, h, number } from "../../explorer/js/dom.js";

/** @import { State } from "./types.js" */

/** What the three places of a theme are called. @type {{[place: string]: string}} */
export const PLACES = {
  quote: "in the quote",
  paragraph: "in its paragraph",
  heading: "in the heading above it",
};

/**
 * How many quotes have a theme.
 *
 * @param {State} state
 */
export function covered({ quotes, unthemed, sample }) {
  const whole = sample ? `a sample of ${count(quotes, "quote")}` : count(quotes, "quote");
  if (!quotes) return "There are no quotes to try themes on.";
  return `${number(quotes - unthemed)} of ${whole} have a theme (${
    percent(1 - unthemed / quotes)
  })`;
}

/** @param {number} share from 0 to 1 */
export function percent(share) {
  const whole = 100 * share;
  return whole > 0 && whole < 0.5 ? "under 1%" : `${whole.toFixed(0)}%`;
}

/**
 * What a try would do.
 *
 * @param {{counts: any, gains: number, losses: number}} tried
 */
export function verdict({ counts, gains, losses }) {
  const { before, after, unthemed } = counts.quotes;
  const parts = [`${number(before)} → ${count(after, "quote")}`];
  if (gains) {
    parts.push(`${number(gains)} gained, ${number(unthemed)} of them without a theme so far`);
  }
  if (losses) parts.push(`${number(losses)} lost`);
  if (!gains && !losses) parts.push("nothing changes");
  parts.push(`${number(counts.articles.before)} → ${count(counts.articles.after, "article")}`);
  return parts.join("; ");
}

/**
 * @param {string} typed terms with commas or line breaks between them
 * @returns {string[]}
 */
export function termsIn(typed) {
  const terms = typed.split(/[,\n]/).map((term) => term.trim().replace(/\s+/g, " "));
  return [...new Set(terms.filter(Boolean))];
}

/**
 * What a term is, for whoever has written a regular expression, which finds nothing.
 *
 * @param {string[]} terms none of which is found
 */
export function patternHint(terms) {
  return terms.some((term) => /[|()[\]{}\\^$+?]|\.\*/.test(term))
    ? "Nothing found. Terms are words, not regular expressions: * stands for any letters " +
      "(sanction*), and a comma separates several terms."
    : "";
}

/**
 * Who speaks and where it stands.
 *
 * @param {{speaker: string | null, speakers?: string[], outlet: string | null,
 *   title: string | null}} row
 */
export function source({ speaker, speakers, outlet, title }) {
  const who = speakers?.length ? speakers.join(", ") : speaker ?? "unknown speaker";
  return [who, outlet, title].filter(Boolean).join(" · ");
}

/**
 * @param {string} label
 * @param {() => void} click
 * @param {{[attribute: string]: string | null}} [more]
 */
export function button(label, click, more = {}) {
  return h("button", { type: "button", class: "wl-button", click, ...more }, label);
}
