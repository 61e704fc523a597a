import { equal } from "node:assert/strict";
import { nextItem } from "../../../../workbench/explorer/js/head/menu.js";

const LABELS = ["CSV", "Excel", "Parquet", "CSL-JSON"];

/** @type {[string, number, number | null][]} */
const MOVES = [
  ["ArrowDown", 0, 1],
  ["ArrowDown", 3, 0],
  ["ArrowUp", 0, 3],
  ["ArrowUp", 2, 1],
  ["Home", 2, 0],
  ["End", 0, 3],
  ["e", 0, 1],
  ["c", 0, 3],
  ["C", 3, 0],
  ["p", 2, 2],
  ["x", 0, null],
  [" ", 0, null],
  ["Enter", 0, null],
  ["Tab", 0, null],
];

for (const [key, at, to] of MOVES) {
  Deno.test(`"${key}" at ${LABELS[at]} leads to ${to === null ? "no item" : LABELS[to]}`, () => {
    equal(nextItem(key, at, LABELS), to);
  });
}
