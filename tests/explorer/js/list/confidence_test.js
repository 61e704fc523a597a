import { deepEqual } from "node:assert/strict";
import { sureness } from "../../../../workbench/explorer/js/list/confidence.js";

/**
 * @param {number | null} confidence
 * @param {boolean} [reviewed]
 */
const words = (confidence, reviewed = false) => Object.values(sureness({ confidence, reviewed }));

Deno.test("a confidence is told in words and as a number, a low one to be checked first", () => {
  deepEqual(words(0.97), ["very likely: 97 % sure", false]);
  deepEqual(words(0.9), ["very likely: 90 % sure", false]);
  deepEqual(words(0.7), ["likely: 70 % sure", false]);
  deepEqual(words(0.699), ["⚑ check first: 69 % sure", true]);
  deepEqual(words(0.29), ["⚑ check first: 29 % sure", true]);
  deepEqual(words(0.26), ["⚑ check first: 26 % sure", true]);
});

Deno.test("what an analyst has looked at needs no number", () => {
  deepEqual(words(0.2, true), ["✓ reviewed", false]);
});

Deno.test("a row without a confidence is to be checked first, and is not called 0 % sure", () => {
  deepEqual(words(null), ["⚑ check first: no confidence given", true]);
});
