/**
 * A chart's numbers as a table whose values filter as the marks do.
 *
 * @module
 */

import { h, number } from "../dom.js";
import { markWords } from "./words.js";

/** @import { Column, Mark, Pick, Shown } from "./shown.js" */

/** More lines than a table beside a list can be read for. */
const MOST_LINES = 200;

/**
 * Rows and cells of `shown`; `onPick` hears what a button in it picks. Each button has a key that
 * is the same in the next table, so that the focus can be put back.
 *
 * @param {Shown} shown
 * @param {(pick: Pick) => void} onPick
 * @returns {HTMLElement[]}
 */
export function tableParts(shown, onPick) {
  const { marks, columns, title } = shown;
  const left = marks.length - MOST_LINES;
  const caption = h("caption", {}, left > 0 ? `${title}, the first ${MOST_LINES}` : title);
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, shown.axis),
    ...columns.map((column) => h("th", { scope: "col" }, columnHead(column, onPick))),
  );
  const lines = marks.slice(0, MOST_LINES).map((mark, i) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, button(mark.label, mark.pick, mark.chosen, `${mark.at}`, onPick)),
      ...columns.map((column) => h("td", {}, cell(shown, column, mark, i, onPick))),
    )
  );
  return [caption, h("thead", {}, head), h("tbody", {}, ...lines)];
}

/**
 * @param {Column} column
 * @param {(pick: Pick) => void} onPick
 */
function columnHead({ label, series }, onPick) {
  if (!series?.pick) return label;
  return button(label, series.pick, series.chosen, `head ${series.at}`, onPick);
}

/**
 * @param {Shown} shown
 * @param {Column} column
 * @param {Mark} mark
 * @param {number} i
 * @param {(pick: Pick) => void} onPick
 */
function cell(shown, { cells, series }, mark, i, onPick) {
  const words = typeof cells[i] === "number" ? number(cells[i]) : cells[i];
  if (!series?.pick || !cells[i]) return words;
  const pick = { ...mark.pick, ...series.pick };
  const both = mark.chosen && series.chosen;
  const made = button(words, pick, both, `${mark.at} ${series.at}`, onPick);
  made.setAttribute("aria-label", markWords(shown, i, series));
  return made;
}

/**
 * @param {string} words
 * @param {Pick} pick
 * @param {boolean} chosen
 * @param {string} key
 * @param {(pick: Pick) => void} onPick
 */
function button(words, pick, chosen, key, onPick) {
  return h("button", {
    type: "button",
    class: "wb-pick",
    "aria-pressed": String(chosen),
    "data-key": key,
    click: () => onPick(pick),
  }, words);
}
