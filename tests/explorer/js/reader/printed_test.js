import { equal } from "node:assert/strict";
import { printed } from "../../../../workbench/explorer/js/reader/printed.js";

/**
 * @param {string} text
 * @param {Partial<{content: number[], cue: number[], source: number[]}>} [rows]
 */
const piece = (text, rows = {}) => ({ text, content: [], cue: [], source: [], ...rows });

const article = /** @type {any} */ ({
  paragraphs: [
    {
      kind: "story",
      pieces: [
        piece("“One 🌊,”", { content: [4] }),
        piece(" "),
        piece("she", { source: [4] }),
        piece(" "),
        piece("has", { cue: [4] }),
        piece(" often "),
        piece("said", { cue: [4, 5] }),
        piece(", "),
        piece("“two ", { content: [4] }),
        piece("three.”", { content: [4, 5] }),
      ],
    },
  ],
});

Deno.test("words of one row, neighbours joined and what is apart kept apart", () => {
  equal(printed(article, 4, "content"), "“One 🌊,” … “two three.”");
  equal(printed(article, 4, "cue"), "has … said");
  equal(printed(article, 5, "content"), "three.”");
});

Deno.test("what is nowhere is null", () => {
  equal(printed(article, 5, "source"), null);
  equal(printed(/** @type {any} */ ({ paragraphs: null }), 4, "cue"), null);
});
