/**
 * Names of any length and content as labels of a figure.
 *
 * @module
 */

/**
 * Plotly reads a subset of HTML in its labels; an article's words are words.
 *
 * @param {string} text
 */
export function asLabel(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * @param {string} text
 * @param {number} letters
 */
export function shorten(text, letters) {
  // By code points, lest an emoji be cut in half.
  const points = [...text];
  return points.length <= letters ? text : `${points.slice(0, letters - 1).join("").trimEnd()}…`;
}

/**
 * One or two lines of at most so many letters, broken between words where that can be.
 *
 * @param {string} text
 * @param {number} letters
 * @returns {string[]}
 */
export function wrapped(text, letters) {
  const plain = text.replace(/\s+/g, " ").trim();
  if ([...plain].length <= letters) return [plain];
  let first = "";
  for (const word of plain.split(" ")) {
    const longer = first ? `${first} ${word}` : word;
    if ([...longer].length > letters) break;
    first = longer;
  }
  // A first word that is longer than a line.
  if (!first) return [shorten(plain, letters)];
  return [first, shorten(plain.slice(first.length).trim(), letters)];
}
