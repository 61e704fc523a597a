/**
 * Texts as they are compared when words are looked for: what `workbench/quotes/folding.py` does,
 * letter by letter.
 *
 * @module
 */

/** Listed, because \s is not the same in both languages. */
const SPACES = /[\t\n\v\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g;

/**
 * Capitals that came with Unicode 16 and 17. The Pythons that the workbench runs on do not know
 * their small letters, so both sides leave them as they are.
 */
const LATE =
  /[\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;

/**
 * The text in small letters, with plain quotation marks and single spaces, none at its ends, and
 * accents joined to their letters.
 *
 * @param {string} text
 */
export function folded(text) {
  const even = text.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  return small(even.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"'))
    .replaceAll("ς", "σ").replaceAll("i\u0307", "i").replaceAll("ß", "ss");
}

/** @param {string} text */
function small(text) {
  if (!LATE.test(text)) return text.toLowerCase();
  // A capital sigma heeds its neighbours; what it becomes is one letter in the end.
  return [...text].map((letter) => (LATE.test(letter) ? letter : letter.toLowerCase())).join("");
}
