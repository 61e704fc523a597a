import { deepEqual, equal } from "node:assert/strict";
import { moved, stretches } from "../../../../workbench/explorer/js/correct/textcursor.js";

const TEXT = "A heading\n\nThe dam will hold. “It must,” she said.\n\nNobody asked.";
/** @param {string} words */
const of = (words) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
/** @param {{from: number, to: number} | null} stretch */
const words = (stretch) => stretch && TEXT.slice(stretch.from, stretch.to);

Deno.test("a heading is no part of the sentence below it", () => {
  deepEqual(stretches(TEXT, "sentence").map((each) => words(each)), [
    "A heading",
    "The dam will hold.",
    "“It must,” she said.",
    "Nobody asked.",
  ]);
});

Deno.test("up and down go by sentences, with Shift they take more or fewer of them", () => {
  const now = of("The dam will hold.");
  equal(words(moved(TEXT, now, "ArrowDown", false)), "“It must,” she said.");
  equal(words(moved(TEXT, now, "ArrowUp", false)), "A heading");
  const more = moved(TEXT, now, "ArrowDown", true);
  equal(words(more), "The dam will hold. “It must,” she said.");
  equal(words(moved(TEXT, more ?? now, "ArrowUp", true)), "The dam will hold.");
});

Deno.test("left and right move the end by a word, with Shift the beginning", () => {
  const now = of("The dam will hold");
  equal(words(moved(TEXT, now, "ArrowLeft", false)), "The dam will");
  equal(words(moved(TEXT, now, "ArrowRight", false)), "The dam will hold.");
  equal(words(moved(TEXT, now, "ArrowRight", true)), "dam will hold");
  equal(words(moved(TEXT, of("dam will"), "ArrowLeft", true)), "The dam will");
});

Deno.test("at the ends and for other keys nothing is moved", () => {
  equal(words(moved(TEXT, of("Nobody asked."), "ArrowDown", false)), "Nobody asked.");
  equal(words(moved(TEXT, of("A"), "ArrowLeft", false)), "A");
  equal(moved(TEXT, of("A"), "x", false), null);
});
