import { deepEqual, equal } from "node:assert/strict";
import {
  Folds,
  grouped,
  groupsOf,
  headingWords,
  ungrouped,
} from "../../../../workbench/explorer/js/list/groups.js";
import { onceOf } from "../../../../workbench/explorer/js/filter/once.js";
import { several, single, table } from "../tables.js";

const PEOPLE = table([
  single("speaker", ["Ana", "Ben", null, "Ben", "Ana", "Ben"]),
  single("article", ["a", "a", "b", "c", "c", "c"]),
], { stories: Uint32Array.of(0, 1, 2, 1) });
const ALL = Uint32Array.from([0, 1, 2, 3, 4, 5]);

/**
 * @param {{by?: string, rows?: Uint32Array, largest?: boolean, folds?: Folds, of?: any}} [how]
 */
function inGroups({ by = "speaker", rows = ALL, largest = true, folds = new Folds(), of } = {}) {
  const { shown, rows: sorted } = grouped(of ?? PEOPLE, by, rows, { largest, folds, sought: {} });
  const groups = /** @type {any} */ (shown.groups);
  const items = [...shown.items].map((item) => item < 0 ? groups.label(-1 - item) : item);
  return { items, rows: [...sorted], groups };
}

Deno.test("rows without groups are shown as they are, and are not copied", () => {
  const rows = Uint32Array.of(4, 2);
  const { items, groups } = ungrouped(rows, {});
  deepEqual([...items], [4, 2]);
  equal(items.buffer, rows.buffer);
  equal(groups, null);
});

Deno.test("the largest group comes first, rows of nobody last", () => {
  const { items, rows, groups } = inGroups();
  deepEqual(items, ["Ben", 1, 3, 5, "Ana", 0, 4, "Speaker unknown", 2]);
  deepEqual(rows, [1, 3, 5, 0, 4, 2]);
  deepEqual(headingWords(groups, 1), { name: "Ana", size: "2 quotes" });
});

Deno.test("in another order groups stand where their first rows do, rows as they come", () => {
  const { items } = inGroups({ rows: Uint32Array.of(2, 4, 5, 0, 3, 1), largest: false });
  deepEqual(items, ["Ana", 4, 0, "Ben", 5, 3, 1, "Speaker unknown", 2]);
});

Deno.test("folded up a group keeps its heading alone, and its rows among all rows", () => {
  const folds = new Folds();
  folds.toggle("Ben");
  const { items, rows, groups } = inGroups({ folds });
  deepEqual(items, ["Ben", "Ana", 0, 4, "Speaker unknown", 2]);
  deepEqual(rows, [1, 3, 5, 0, 4, 2]);
  equal(groups.folded(0), true);
  folds.setAll(true);
  folds.toggle("Ana");
  deepEqual(inGroups({ folds }).items, ["Ben", "Ana", 0, 4, "Speaker unknown"]);
});

Deno.test("of two articles with one title one is folded up alone", () => {
  const article = { ...single("article", ["a1", "a2", "a1"]), labels: ["Live: day", "Live: day"] };
  const of = table([article]);
  const folds = new Folds();
  const rows = Uint32Array.of(0, 1, 2);
  folds.toggle(inGroups({ by: "article", rows, of }).groups.key(1));
  deepEqual(inGroups({ by: "article", rows, of, folds }).items, ["Live: day", 0, 2, "Live: day"]);
});

Deno.test("articles of one story are one group that says how many they are", () => {
  deepEqual(inGroups({ by: "story" }).items, ["a (in 2 articles)", 0, 1, 3, 4, 5, "b", 2]);
});

Deno.test("an article from two files is one group", () => {
  const of = table([several("article", [["a", "x.txt"], ["b"], ["a"], ["a", "y.txt"]])]);
  deepEqual(inGroups({ by: "article", rows: Uint32Array.of(0, 1, 2, 3), of }).items, [
    "a",
    0,
    2,
    3,
    "b",
    1,
  ]);
});

Deno.test("where each story is counted once, headings count statements and hide no row", () => {
  const once = onceOf(Uint32Array.of(0, 1, 2, 1, 3, 1));
  const how = { largest: true, folds: new Folds(), sought: {}, once };
  const { shown } = grouped(PEOPLE, "speaker", ALL, how);
  const groups = /** @type {any} */ (shown.groups);
  deepEqual(headingWords(groups, 0), { name: "Ana", size: "2 quotes" });
  deepEqual(headingWords(groups, 1), { name: "Ben", size: "1 quote" });
  deepEqual([...shown.items], [-1, 0, 4, -2, 1, 3, 5, -3, 2]);
});

Deno.test("no rows make no groups", () => {
  deepEqual(inGroups({ rows: new Uint32Array() }).items, []);
});

Deno.test("rows are grouped by an analyst's own column", () => {
  const of = table([single("birth_place", ["Brax", null, "Orlen", "Brax"])]);
  const { items } = inGroups({ by: "own:birth_place", rows: ALL.slice(0, 4), of });
  deepEqual(items, ["Brax", 0, 3, "Orlen", 2, "No birth place listed", 1]);
  deepEqual(Object.entries(groupsOf(of)).at(-1), ["own:birth_place", "birth place"]);
});
