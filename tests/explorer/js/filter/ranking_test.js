import { deepEqual, equal } from "node:assert/strict";
import { labelOf, rank } from "../../../../workbench/explorer/js/filter/ranking.js";
import { single } from "../tables.js";

const facet = single("expert", ["Ana", "Ben", "Cyr", "Dov", null]);

/**
 * @param {number[]} values
 * @param {number} missing
 */
const tally = (values, missing) => ({ values: Float64Array.from(values), missing });
const ALL = tally([5, 9, 9, 2], 4);

Deno.test("most quotes first, then most without filters, then by name, missing last", () => {
  const { entries, found } = rank(facet, tally([1, 1, 1, 3], 8), ALL);
  deepEqual(entries.map(({ value }) => value), ["Dov", "Ben", "Cyr", "Ana", null]);
  equal(found, 5);
});

Deno.test("a value without quotes is left out unless it is chosen or excluded", () => {
  const wish = { chosen: ["Ana"], excluded: [null] };
  const { entries } = rank(facet, tally([0, 0, 2, 0], 0), ALL, wish);
  deepEqual(entries.map(({ value, count, chosen }) => [value, count, chosen]), [
    ["Cyr", 2, false],
    ["Ana", 0, true],
    [null, 0, false],
  ]);
  equal(entries[2].excluded, true);
});

Deno.test("a chart keeps the values that have no quotes now", () => {
  const { entries } = rank(facet, tally([0, 0, 2, 0], 0), ALL, { zeros: true });
  deepEqual(entries.map(({ value }) => value), ["Cyr", "Ben", "Ana", "Dov", null]);
});

Deno.test("of many values the first are given, and those that are chosen", () => {
  const wish = { most: 1, chosen: ["Ana"] };
  const { entries, found } = rank(facet, tally([1, 5, 7, 2], 0), ALL, wish);
  deepEqual(entries.map(({ value }) => value), ["Cyr", "Ana"]);
  equal(found, 4);
});

Deno.test("of a hundred thousand values the first are those that sorting all would give", () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `n${String(i).padStart(6, "0")}`);
  const many = single("expert", []);
  many.values = names;
  const counts = Float64Array.from(names, (_, i) => (i * 7919) % 1009);
  const all = Float64Array.from(names, (_, i) => (i * 31) % 17);
  const { entries } = rank(many, { values: counts, missing: 0 }, { values: all, missing: 0 }, {
    most: 200,
  });
  const sorted = names.map((_, i) => i).filter((i) => counts[i]).sort((a, b) =>
    counts[b] - counts[a] || all[b] - all[a] || a - b
  );
  deepEqual(entries.map(({ value }) => value), sorted.slice(0, 200).map((i) => names[i]));
});

Deno.test("values are looked for by name, chosen ones too", () => {
  const wish = { chosen: ["Ana"], named: (/** @type {number} */ i) => i === 3 };
  const { entries, found } = rank(facet, tally([1, 5, 7, 2], 3), ALL, wish);
  deepEqual(entries.map(({ value }) => value), ["Dov"]);
  equal(found, 1);
});

Deno.test("a value is read by its label, what is missing always by the same words", () => {
  const articles = { ...facet, labels: ["A", "B", "C", "D"] };
  equal(labelOf(articles, "Ben"), "B");
  equal(labelOf(articles, "gone"), "gone");
  equal(labelOf(facet, "Ben"), "Ben");
  equal(labelOf(facet, null), "(none)");
});
