import { deepEqual } from "node:assert/strict";
import { nextOrder } from "../../../../workbench/explorer/js/list/table.js";

/** @param {string} column */
function pressed(column) {
  const first = nextOrder(column, "-confidence");
  const second = nextOrder(column, first);
  return [first, second, nextOrder(column, second)];
}

Deno.test("a heading sorts, then the other way round, then not at all", () => {
  deepEqual(pressed("speaker"), ["speaker", "-speaker", "frame"]);
  deepEqual(pressed("themes"), ["theme", "-theme", "frame"]);
});

Deno.test("the newest and the longest come first", () => {
  deepEqual(pressed("date"), ["-date", "date", "frame"]);
  deepEqual(pressed("words"), ["-words", "words", "frame"]);
});
