import { deepEqual, equal } from "node:assert/strict";
import {
  institutionSureness,
  sureness,
} from "../../../../workbench/explorer/js/list/confidence.js";

/**
 * @param {number | null} confidence
 * @param {boolean} [reviewed]
 */
const words = (confidence, reviewed = false) => Object.values(sureness({ confidence, reviewed }));

Deno.test("a confidence is told in words and as a number, a low one to be checked first", () => {
  deepEqual(words(0.97), ["very likely: 97% sure", false]);
  deepEqual(words(0.9), ["very likely: 90% sure", false]);
  deepEqual(words(0.7), ["likely: 70% sure", false]);
  deepEqual(words(0.699), ["⚑ check first: 69% sure", true]);
  deepEqual(words(0.29), ["⚑ check first: 29% sure", true]);
  deepEqual(words(0.26), ["⚑ check first: 26% sure", true]);
});

Deno.test("what an analyst has looked at needs no number", () => {
  deepEqual(words(0.2, true), ["✓ reviewed", false]);
});

Deno.test("a row without a confidence is to be checked first, and is not called 0% sure", () => {
  deepEqual(words(null), ["⚑ check first: no confidence given", true]);
});

Deno.test("an institution is told beside it, also a missing one", () => {
  const row = { speaker: "Ana", institution: "River Board", reviewed: false };
  const told = (/** @type {number | null} */ share, /** @type {object} */ other = {}) =>
    Object.values(institutionSureness(share, { ...row, ...other }) ?? {});
  deepEqual(told(0.84), ["institution: 84% sure", false]);
  deepEqual(told(0.43), ["⚑ check institution: 43% sure", true]);
  deepEqual(told(0.84, { institution: null }), ["no institution: 84% sure", false]);
  deepEqual(told(0.43, { institution: null }), ["⚑ check no institution: 43% sure", true]);
});

Deno.test("nothing is told of an institution where nobody knows, speaks or has to look", () => {
  const row = { speaker: "Ana", institution: "River Board", reviewed: false };
  equal(institutionSureness(null, row), null);
  equal(institutionSureness(0.2, { ...row, speaker: null }), null);
  equal(institutionSureness(0.2, { ...row, reviewed: true }), null);
});
