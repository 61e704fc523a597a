/**
 * The columns of the table of quotes: what each is called, how wide it is, and what a cell holds.
 *
 * @module
 */

import { marks } from "../correct/words.js";
import { h, number } from "../dom.js";
import { NO_DAY } from "../filter/columns.js";
import { percentOf, sureness } from "./confidence.js";
import { facetNameOf, ownColumns, ownValue } from "./own.js";
import { marked } from "./row.js";

/** @import { Sought } from "../filter/fields.js" */
/** @import { QuoteText, Table } from "../types.js" */
/** @import { Valued } from "./only.js" */

/**
 * @typedef {object} Cell what a cell is made of
 * @property {number} row
 * @property {QuoteText} text
 * @property {Sought} sought
 * @property {Table} table
 * @property {string} who the facet of the row's speaker
 * @property {Valued} valued
 */

/**
 * @typedef {object} ColumnKind
 * @property {string} label
 * @property {string} [title] where the label is short
 * @property {string} width as CSS has it for a column of a grid
 * @property {number} px the least that is
 * @property {string} by what it is sorted by
 * @property {boolean} [down] whether it is first sorted from the highest on
 * @property {(cell: Cell) => (Node | string | null)[]} fill
 */

/** In the order in which they stand. @type {{[name: string]: ColumnKind}} */
const COLUMNS = {
  speaker: {
    label: "Speaker",
    ...wide(130, 1),
    by: "speaker",
    fill: ({ text, who, valued, sought }) => [
      text.speaker
        ? valued(who, text.speaker, "wb-name-of", marked(text.speaker, sought.speaker))
        : h("span", { class: "wb-quiet" }, "unknown"),
    ],
  },
  institution: {
    label: "Institution",
    ...wide(130, 1),
    by: "institution",
    fill: ({ text: { institution }, valued, sought }) => [
      institution &&
      valued("institution", institution, "wb-name-of", marked(institution, sought.institution)),
    ],
  },
  role: { label: "Role", ...wide(120, 1), by: "role", fill: ({ text }) => [text.role] },
  quote: {
    label: "Quote",
    ...wide(220, 6),
    by: "quote",
    fill: ({ text, sought }) => [
      marks(text),
      h("span", { class: "wb-quote" }, ...marked(text.quote, sought.quote)),
    ],
  },
  article: {
    label: "Article",
    ...wide(150, 1),
    by: "article",
    fill: ({ text, sought }) => marked(text.article, text.titled ? sought.title : []),
  },
  outlet: {
    label: "Outlet",
    ...wide(90, 0.5),
    by: "outlet",
    fill: ({ text, valued }) => [text.outlet && valued("outlet", text.outlet, "wb-name-of")],
  },
  date: { label: "Date", ...fixed(90), by: "date", down: true, fill: ({ text }) => [text.date] },
  words: {
    label: "Words",
    title: "Length of the quote in words",
    ...fixed(68),
    by: "words",
    down: true,
    fill: ({ row, table }) => [number(table.words[row])],
  },
  confidence: {
    label: "Sure",
    title: "How sure content and speaker are",
    ...fixed(70),
    by: "confidence",
    fill: ({ text }) => [sureCell(text)],
  },
  kind: { label: "Kind", ...fixed(78), by: "kind", fill: (cell) => kindOf(cell) },
  themes: {
    label: "Themes",
    ...wide(120, 0.7),
    by: "theme",
    fill: ({ text, valued }) =>
      text.themes.flatMap((theme) => [valued("theme", theme, "wb-theme"), " "]),
  },
};

/** Those that stand there until others are chosen, as far as any row has a value. */
const FIRST_COLUMNS = ["speaker", "institution", "quote", "outlet", "date", "confidence"];

/**
 * All columns that quotes can be shown in: those of every table, then the analyst's own.
 *
 * @param {Pick<Table, "facets">} table
 * @returns {{[name: string]: ColumnKind}}
 */
export function columnsOf(table) {
  const own = Object.entries(ownColumns(table)).map((
    [name, { label }],
  ) => [name, ownKind(name, label)]);
  return { ...COLUMNS, ...Object.fromEntries(own) };
}

/**
 * @param {string} name
 * @param {string} label
 * @returns {ColumnKind}
 */
function ownKind(name, label) {
  return {
    label,
    ...wide(90, 0.5),
    by: name,
    fill: ({ row, table, valued }) => {
      const value = ownValue(table, name, row);
      return [value && valued(facetNameOf(name), value, "wb-name-of")];
    },
  };
}

/** @param {Table} table */
export function firstColumns({ facets, days }) {
  return FIRST_COLUMNS.filter((name) => {
    if (name === "date") return days.some((day) => day !== NO_DAY);
    if (name !== "institution" && name !== "outlet") return true;
    return facets.some((facet) => facet.name === name && facet.values.length > 0);
  });
}

/**
 * A cell's words alone, as paper has them.
 *
 * @param {ColumnKind} kind
 * @param {Cell} cell
 */
export function cellParts(kind, cell) {
  return kind.fill(cell).filter((part) => part !== null);
}

/** @param {QuoteText} text */
function sureCell(text) {
  const { words, check } = sureness(text);
  const short = text.reviewed ? "✓" : text.confidence === null ? "?" : percentOf(text.confidence);
  const name = check ? "wb-sure wb-unsure" : "wb-sure";
  return h("span", { class: name, title: words }, check ? `⚑ ${short}` : short);
}

/** @param {Cell} cell */
function kindOf({ text: { kind, speech }, valued }) {
  return [valued("kind", kind, "wb-name-of"), speech ? null : ", belief"];
}

/**
 * @param {number} px
 * @param {number} share of what is left
 */
function wide(px, share) {
  return { width: `minmax(${px}px, ${share}fr)`, px };
}

/** @param {number} px */
function fixed(px) {
  return { width: `${px}px`, px };
}
