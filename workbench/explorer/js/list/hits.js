/**
 * Where the phrases looked for stand in a text, so that the eye finds them.
 *
 * Which rows match is decided by folded texts; this only marks, in the text as it is printed. What
 * is folded from afar (accents apart from their letters) is found there and not marked here.
 *
 * @module
 */

import { folded } from "../filter/folding.js";

/** What a folded letter may have been printed as, where that is more than its capital. */
const PRINTED = /** @type {{[letter: string]: string}} */ ({
  "'": "['‘’ʼ]",
  '"': '["“”]',
  " ": "\\s+",
  "σ": "[σς]",
  ss: "(?:ss|ß)",
});

/**
 * The text in pieces, every second of which is a phrase.
 *
 * @param {string} text
 * @param {string[]} phrases
 * @returns {string[]}
 */
export function pieces(text, phrases) {
  const wanted = phrases.map(folded).filter(Boolean);
  if (!wanted.length) return [text];
  // Of two that begin together the longer one is marked.
  wanted.sort((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${wanted.map(pattern).join("|")})`, "giu"));
}

/** @param {string} phrase */
function pattern(phrase) {
  const parts = phrase.match(/ss|./gsu) ?? [];
  return parts.map((part) => PRINTED[part] ?? part.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&")).join(
    "",
  );
}
