import { deepEqual } from "node:assert/strict";
import { rank } from "../../../workbench/explorer/js/ranking.js";
import { single } from "./tables.js";

const facet = single("expert", ["Ana", "Ben", "Cyr", "Dov", null]);

/**
 * @param {number[]} values
 * @param {number} missing
 */
const tally = (values, missing) => ({ values: Float64Array.from(values), missing });
const ALL = tally([5, 9, 9, 2], 4);

Deno.test("most quotes first, then most without filters, then by name, missing last", () => {
  const ranked = rank(facet, tally([1, 1, 1, 3], 8), ALL, []);
  deepEqual(ranked.map(({ value }) => value), ["Dov", "Ben", "Cyr", "Ana", null]);
});

Deno.test("a value without quotes is left out unless it is chosen", () => {
  const ranked = rank(facet, tally([0, 0, 2, 0], 0), ALL, ["Ana", null]);
  deepEqual(ranked.map(({ value, count, chosen }) => [value, count, chosen]), [
    ["Cyr", 2, false],
    ["Ana", 0, true],
    [null, 0, true],
  ]);
});

Deno.test("a chart keeps the values that have no quotes now", () => {
  const ranked = rank(facet, tally([0, 0, 2, 0], 0), ALL, [], { zeros: true });
  deepEqual(ranked.map(({ value }) => value), ["Cyr", "Ben", "Ana", "Dov", null]);
});
