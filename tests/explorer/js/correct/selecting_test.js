import { deepEqual, equal } from "node:assert/strict";
import { codePoints, placed } from "../../../../workbench/explorer/js/correct/selecting.js";

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to in UTF-16 units
 */
const at = (text, from, to) => placed(text.slice(0, from), text.slice(from, to), text);

Deno.test("places count code points, as Python does", () => {
  const text = "A 🌊 “wide” cafe\u0301 — 👩‍🚒 said";
  const from = text.indexOf("“");
  deepEqual(at(text, from, from + 6), { start: 4, end: 10, text: "“wide”" });
  const cafe = text.indexOf("cafe");
  deepEqual(at(text, cafe, cafe + 5), { start: 11, end: 16, text: "cafe\u0301" });
  const woman = text.indexOf("👩");
  deepEqual(at(text, woman, woman + 5), { start: 19, end: 22, text: "👩‍🚒" });
  equal(codePoints(text), [...text].length);
});

Deno.test("white space around what is selected is no part of it", () => {
  deepEqual(at("one \n\n two  three", 3, 12), { start: 7, end: 10, text: "two" });
  equal(at("one   two", 3, 6), null);
  equal(at("one", 1, 1), null);
});

Deno.test("half of an emoji is selected as the whole", () => {
  const text = "x🌊y";
  deepEqual(at(text, 2, 4), { start: 1, end: 3, text: "🌊y" });
  deepEqual(at(text, 0, 2), { start: 0, end: 2, text: "x🌊" });
});
