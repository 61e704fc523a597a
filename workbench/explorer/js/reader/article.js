/**
 * One article's text with every quote marked, and the words that were looked for, as it stands: all
 * characters, nothing added to them.
 *
 * The speaker's number at each quote is a button without text of its own (CSS writes the number),
 * so that what is read aloud, searched and copied is the article.
 *
 * @module
 */

import { h } from "../dom.js";
import { soughtParts } from "./sought.js";

/** @import { ArticleText, Piece } from "../kernel/articles.js" */
/** @import { Voice } from "./voices.js" */

/**
 * @typedef {object} Drawn
 * @property {HTMLElement} element
 * @property {Map<number, HTMLElement[]>} marks of each row, in the text's order
 * @property {Map<number, HTMLElement[]>} evidence cue and source words of each row
 * @property {Map<number, HTMLElement[]>} tags the buttons at the beginnings of each row
 */

/**
 * @param {ArticleText} article with paragraphs
 * @param {Map<number, Voice>} voices of the rows
 * @param {string[]} phrases that are looked for
 * @param {(row: number) => void} onOpen
 * @returns {Drawn}
 */
export function drawArticle(article, voices, phrases, onOpen) {
  const paragraphs = article.paragraphs ?? [];
  const lengths = lengthsOf(paragraphs.flatMap(({ pieces }) => pieces));
  /** @type {Drawn} */
  const drawn = {
    element: h("div", { class: "wb-story" }),
    marks: new Map(),
    evidence: new Map(),
    tags: new Map(),
  };
  for (const { kind, pieces } of paragraphs) {
    const block = h(kind === "heading" ? "h4" : "p", { class: `wb-is-${kind}`, dir: "auto" });
    /** @type {number[]} */
    let before = [];
    const parts = soughtParts(pieces.map(({ text }) => text), phrases);
    for (const [i, piece] of pieces.entries()) {
      for (const row of piece.content) {
        if (before.includes(row)) continue;
        const tag = makeTag(row, voices, onOpen);
        note(drawn.tags, [row], tag);
        block.append(tag);
      }
      block.append(...drawPiece(piece, shown(parts[i]), voices, lengths, drawn, onOpen));
      before = piece.content;
    }
    drawn.element.append(block);
  }
  return drawn;
}

/**
 * @param {string[]} parts every second of which was looked for
 * @returns {(Node | string)[]}
 */
function shown(parts) {
  const nodes = parts.map((part, i) => i % 2 ? h("span", { class: "wb-hit" }, part) : part);
  return nodes.filter((node) => node !== "");
}

/**
 * @param {Piece} piece
 * @param {(Node | string)[]} words its text
 * @param {Map<number, Voice>} voices
 * @param {Map<number, number>} lengths
 * @param {Drawn} drawn
 * @param {(row: number) => void} onOpen
 * @returns {(Node | string)[]}
 */
function drawPiece({ content, cue, source }, words, voices, lengths, drawn, onOpen) {
  const reporting = [...source, ...cue];
  if (!content.length && !reporting.length) return words;
  const front = innermost(content.length ? content : reporting, lengths);
  const element = h(content.length ? "mark" : "span", { class: voiceClass(voices.get(front)) });
  element.append(...words);
  if (cue.length) element.classList.add("wb-cue");
  if (source.length) element.classList.add("wb-named");
  note(drawn.marks, content, element);
  note(drawn.evidence, reporting, element);
  if (content.length) {
    element.addEventListener("click", () => getSelection()?.isCollapsed && onOpen(front));
  }
  return [element];
}

/**
 * @param {number} row
 * @param {Map<number, Voice>} voices
 * @param {(row: number) => void} onOpen
 */
function makeTag(row, voices, onOpen) {
  const voice = voices.get(row);
  return h("button", {
    type: "button",
    class: `wb-tag ${voiceClass(voice)}`,
    "data-label": voice?.label ?? "?",
    "aria-label": `Quote: ${voice?.name}`,
    click: () => onOpen(row),
  });
}

/** @param {Voice | undefined} voice */
export function voiceClass(voice) {
  return `wb-voice-${voice?.colour ?? 0}`;
}

/**
 * Of quotes inside each other the one that a piece belongs to most of all: the shortest.
 *
 * @param {number[]} rows
 * @param {Map<number, number>} lengths
 */
function innermost(rows, lengths) {
  return rows.reduce((best, row) =>
    (lengths.get(row) ?? 0) < (lengths.get(best) ?? 0) ? row : best
  );
}

/** @param {Piece[]} pieces */
function lengthsOf(pieces) {
  /** @type {Map<number, number>} */
  const lengths = new Map();
  for (const { text, content } of pieces) {
    for (const row of content) lengths.set(row, (lengths.get(row) ?? 0) + text.length);
  }
  return lengths;
}

/**
 * @param {Map<number, HTMLElement[]>} map
 * @param {number[]} rows
 * @param {HTMLElement} element
 */
function note(map, rows, element) {
  for (const row of rows) map.set(row, [...map.get(row) ?? [], element]);
}
