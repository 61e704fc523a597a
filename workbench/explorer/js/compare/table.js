/**
 * The lines of a comparison as a table whose numbers lead to their quotes.
 *
 * @module
 */

import { h, number } from "../dom.js";
import { labelOf } from "../filter/ranking.js";

/** @import { Facet } from "../types.js" */
/** @import { Line } from "./comparing.js" */

const SHARE = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const NOTHING = "–";
const SIGNED = new Intl.NumberFormat("en", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/**
 * @param {Facet} facet
 * @param {Line[]} lines
 * @param {(letter: "a" | "b", value: string | null) => void} onRead
 * @returns {HTMLElement[]}
 */
export function tableParts(facet, lines, onRead) {
  const longest = Math.max(1e-9, ...lines.flatMap(({ shares }) => shares.filter((s) => s)));
  const heads = [facet.label, "A", "B", "Difference, B − A", "Sure"];
  const head = h("tr", {}, ...heads.map((words) => h("th", { scope: "col" }, words)));
  const body = lines.map((line, i) => {
    const label = labelOf(facet, line.value);
    return h(
      "tr",
      {},
      h("th", { scope: "row", title: label }, label),
      share(line, 0, label, longest, `a ${i}`, onRead),
      share(line, 1, label, longest, `b ${i}`, onRead),
      h("td", { class: "wb-compare-difference" }, difference(line)),
      h("td", {}, line.sure ? h("span", { class: "wb-compare-sure" }, "yes") : "no"),
    );
  });
  const caption = h("caption", {}, "Shares of A and of B, and their difference in points");
  return [caption, h("thead", {}, head), h("tbody", {}, ...body)];
}

/**
 * @param {Line} line
 * @param {0 | 1} side
 * @param {string} label
 * @param {number} longest the share that fills the width
 * @param {string} key
 * @param {(letter: "a" | "b", value: string | null) => void} onRead
 */
function share(line, side, label, longest, key, onRead) {
  const letter = side ? "b" : "a";
  const quotes = line.numbers[side];
  const words = percent(line.shares[side]);
  const cell = h("td", { class: `wb-compare-share wb-compare-of-${letter}` });
  cell.style.setProperty("--wb-share", String((line.shares[side] || 0) / longest));
  if (!quotes) {
    cell.append(h("span", { class: "wb-quiet" }, words));
    return cell;
  }
  const counted = `${number(quotes)} ${quotes === 1 ? "quote" : "quotes"}`;
  cell.append(h("button", {
    type: "button",
    class: "wb-pick",
    "data-key": key,
    title: `Show ${counted}`,
    "aria-label": `${label}, ${letter.toUpperCase()}: ${words}, ${counted}; show`,
    click: () => onRead(letter, line.value),
  }, words));
  return cell;
}

/** @param {number} share NaN where there is nothing to share */
function percent(share) {
  return Number.isNaN(share) ? NOTHING : SHARE.format(share);
}

/** @param {Line} line */
function difference({ difference, interval: [low, high] }) {
  if (Number.isNaN(difference)) return h("span", { class: "wb-quiet" }, NOTHING);
  const [middle, from, to] = [difference, low, high].map((each) => SIGNED.format(each * 100));
  return h(
    "span",
    {},
    middle,
    " ",
    h("span", { class: "wb-quiet" }, `${from} to ${to}`),
  );
}
