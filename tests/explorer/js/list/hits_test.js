import { deepEqual, equal } from "node:assert/strict";
import { pieces } from "../../../../workbench/explorer/js/list/hits.js";

Deno.test("phrases are marked as they are printed", () => {
  deepEqual(pieces("We DON’T \u00a0 trade.", ["don't trade"]), ["We ", "DON’T \u00a0 trade", "."]);
  deepEqual(pieces("Straße, STRASSE", ["strasse"]), ["", "Straße", ", ", "STRASSE", ""]);
  deepEqual(pieces("ΟΔΟΣ", ["οδοσ"]), ["", "ΟΔΟΣ", ""]);
});

Deno.test("what looks like a pattern is none", () => {
  deepEqual(pieces("a.b (c) [d] \\ a-b $1 /x/", ["(c) [d]"]), [
    "a.b ",
    "(c) [d]",
    " \\ a-b $1 /x/",
  ]);
  for (const odd of [".", "*", "(", "\\", "]", "^", "$1", "/x/", "-", "🌊", "{", "|"]) {
    equal(pieces(`a${odd}b`, [odd]).join("~"), `a~${odd}~b`);
  }
});

Deno.test("without phrases, or with none in it, a text is one piece", () => {
  deepEqual(pieces("dam", []), ["dam"]);
  deepEqual(pieces("dam", ["  "]), ["dam"]);
  deepEqual(pieces("dam", ["well"]), ["dam"]);
});

Deno.test("of phrases that begin together the longer one is marked", () => {
  deepEqual(pieces("the dams", ["the", "the dam"]), ["", "the dam", "s"]);
});
