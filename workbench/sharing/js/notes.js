/**
 * How a selection was made, as each text format holds it: the same as the modules of
 * `workbench/exports` write, letter by letter.
 *
 * @module
 */

/** As `str.split` and `\s` have it in Python. */
const SPACE =
  "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
export const SPACES = new RegExp(`[${SPACE}]+`, "g");
const CONTROLS = new RegExp(`[${SPACE}\\x00-\\x1f\\x7f-\\x9f]+`, "g");
const PASSED = `[${SPACE}'"\\x00-\\x1f\\u200b-\\u200f\\u2060\\ufeff]*`;
const FORMULA = "[=+\\-@＝＋－＠\\t\\r\\n]";
const RISK = new RegExp(`(?:^|(?<=[;\\t\\r\\n]))(?=${PASSED}${FORMULA})`, "g");
const QUOTED = /[",\r\n]/;
const WORD = "[\\p{L}\\p{N}_]";
const MARKS = new RegExp(
  "[\\\\`*_{}\\[\\]<>~|^$&@]|([-=+:%])\\1+|" +
    `(?<=${WORD}):(?=//)|(?<=(?<!${WORD})www)\\.`,
  "giu",
);
/** @type {{[letter: string]: string}} */
const LETTERS = {
  ...{ "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}" },
  ...{ "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_", "%": "\\%" },
  ...{ "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" },
  ...{ "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", '"': "\\textquotedbl{}" },
};
const SPECIAL = /[\\{}$&#_%~^<>|"]/g;

/**
 * What is written at the head of a file, and in each of its items.
 *
 * @type {{[format: string]: {file?: (told: string) => string, item?: (told: string) => string}}}
 */
export const NOTES = {
  csv: { file: () => ",selection", item: (told) => `,${cell(told)}` },
  markdown: { file: (told) => `${words(told)}\n\n` },
  ris: {
    item: (told) => `N1  - ${oneLine(told).replaceAll("<", "‹").replaceAll(">", "›")}\r\n`,
  },
  bibtex: { item: (told) => `. ${oneLine(told).replace(SPECIAL, (letter) => LETTERS[letter])}` },
  csl: { item: (told) => JSON.stringify(`. ${told}`).slice(1, -1) },
};

/** @param {string} told */
function cell(told) {
  const guarded = told.replace(RISK, "'");
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** @param {string} told begins with a letter, which is markup nowhere */
function words(told) {
  const line = told.replace(SPACES, " ").trim();
  return line.replace(MARKS, (marks) => [...marks].map((mark) => `\\${mark}`).join(""));
}

/** @param {string} told */
function oneLine(told) {
  return told.replace(CONTROLS, " ").trim();
}
