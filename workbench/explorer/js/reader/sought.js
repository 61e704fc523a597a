/**
 * The words that were looked for, in a text that is cut into pieces for other reasons: a phrase may
 * begin in one piece and end in another.
 *
 * @module
 */

import { pieces } from "../list/hits.js";

/**
 * @param {string[]} texts that are one text together
 * @param {string[]} phrases
 * @returns {string[][]} each text in parts, every second of which belongs to a phrase
 */
export function soughtParts(texts, phrases) {
  const ends = endsOf(pieces(texts.join(""), phrases));
  let begin = 0;
  let next = 0;
  return texts.map((text) => {
    const end = begin + text.length;
    /** @type {string[]} */
    const parts = next % 2 ? [""] : [];
    let from = begin;
    while (ends[next] < end) {
      parts.push(text.slice(from - begin, ends[next] - begin));
      from = ends[next++];
    }
    parts.push(text.slice(from - begin));
    begin = end;
    if (ends[next] === end) next++;
    return parts;
  });
}

/** @param {string[]} parts */
function endsOf(parts) {
  let at = 0;
  return parts.map((part) => (at += part.length));
}
