import { deepEqual, equal } from "node:assert/strict";
import { soughtParts } from "../../../../workbench/explorer/js/reader/sought.js";

Deno.test("words are found in each piece of a text", () => {
  deepEqual(soughtParts(["The dam ", "leaks.", " A dam."], ["dam"]), [
    ["The ", "dam", " "],
    ["leaks."],
    [" A ", "dam", "."],
  ]);
});

Deno.test("a phrase that goes over several pieces is found in all of them", () => {
  deepEqual(soughtParts(["so “the d", "am", " lea", "ks” now"], ["dam leaks"]), [
    ["so “the ", "d"],
    ["", "am"],
    ["", " lea"],
    ["", "ks", "” now"],
  ]);
});

Deno.test("phrases at the very ends of pieces stay in theirs", () => {
  deepEqual(soughtParts(["dam", "dam", ""], ["dam"]), [["", "dam"], ["", "dam"], [""]]);
  deepEqual(soughtParts(["a", "dam", "b"], ["dam"]), [["a"], ["", "dam"], ["b"]]);
});

Deno.test("the pieces stay what they are, whatever is looked for", () => {
  const texts = ["🌊 Straße", "", "STRASSE\u2028", "x x", "İ i̇ a\u0308", ""];
  for (const phrases of [[], ["strasse"], ["x"], ["🌊"], ["i"], ["ä", " x"], ["e", "ss"], ["zz"]]) {
    const found = soughtParts(texts, phrases);
    equal(found.length, texts.length);
    deepEqual(found.map((parts) => parts.join("")), texts);
  }
});
