/**
 * Selecting words of an article with the keyboard: first a sentence, then word by word and sentence
 * by sentence from there.
 *
 * @module
 */

/** @typedef {{from: number, to: number}} Stretch in UTF-16 units */

/**
 * Where words or sentences of a text begin and end.
 *
 * @param {string} text
 * @param {"word" | "sentence"} what
 * @returns {Stretch[]}
 */
export function stretches(text, what) {
  const found = [];
  const segments = new Intl.Segmenter("en", { granularity: what }).segment(text);
  for (const { segment, index } of segments) {
    const words = segment.trim();
    if (!words) continue;
    const from = index + segment.indexOf(words);
    // A heading is no part of the sentence that stands below it.
    for (const line of what === "sentence" ? lines(words) : [{ from: 0, to: words.length }]) {
      found.push({ from: from + line.from, to: from + line.to });
    }
  }
  return found;
}

/** @param {string} words */
function lines(words) {
  const found = [];
  for (const match of words.matchAll(/\S(?:[^\n]*\S)?/gu)) {
    found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/**
 * The stretch that a key makes of one; null for keys of no meaning here.
 *
 * Right and left move its end by a word, with Shift its beginning; up and down go to the sentence
 * before and after, with Shift down the next sentence is taken in too, with Shift up the last one
 * is left out.
 *
 * @param {string} text
 * @param {Stretch} now
 * @param {string} key
 * @param {boolean} shift
 * @returns {Stretch | null}
 */
export function moved(text, now, key, shift) {
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const words = stretches(text, "word");
    const by = key === "ArrowRight" ? 1 : -1;
    if (shift) {
      const at = words.findIndex(({ to }) => to > now.from) + by;
      const from = words[at]?.from ?? now.from;
      return from < now.to ? { from, to: now.to } : now;
    }
    const last = words.findLastIndex(({ from }) => from < now.to) + by;
    const to = words[last]?.to ?? now.to;
    return to > now.from ? { from: now.from, to } : now;
  }
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  const sentences = stretches(text, "sentence");
  const at = sentences.findLastIndex(({ from }) => from < now.to);
  if (!shift) return sentences[at + (key === "ArrowDown" ? 1 : -1)] ?? now;
  if (key === "ArrowDown") return { from: now.from, to: (sentences[at + 1] ?? now).to };
  const before = sentences[at - 1];
  return before && before.to > now.from ? { from: now.from, to: before.to } : now;
}
