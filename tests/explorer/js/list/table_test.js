import { deepEqual, equal } from "node:assert/strict";
import { columnsOf } from "../../../../workbench/explorer/js/list/cells.js";
import { nextOrder } from "../../../../workbench/explorer/js/list/table.js";
import { single, table } from "../tables.js";

const OWN = table([single("speaker", ["Ana"]), single("gender", ["woman"])]);

/** @param {string} name */
function pressed(name) {
  const column = columnsOf(OWN)[name];
  const first = nextOrder(column, "-confidence");
  const second = nextOrder(column, first);
  return [first, second, nextOrder(column, second)];
}

Deno.test("a heading sorts, then the other way round, then not at all", () => {
  deepEqual(pressed("speaker"), ["speaker", "-speaker", "frame"]);
  deepEqual(pressed("themes"), ["theme", "-theme", "frame"]);
  deepEqual(pressed("own:gender"), ["own:gender", "-own:gender", "frame"]);
});

Deno.test("the newest and the longest come first", () => {
  deepEqual(pressed("date"), ["-date", "date", "frame"]);
  deepEqual(pressed("words"), ["-words", "words", "frame"]);
});

Deno.test("an analyst's own column is one of the table's, with what its rows have", () => {
  const gender = single("gender", ["woman", null]);
  gender.label = "Gender";
  const of = table([single("speaker", ["Ana", "Ben"]), gender]);
  const { label, fill } = columnsOf(of)["own:gender"];
  equal(label, "Gender");
  const cells = [0, 1].map((row) => {
    const valued = (/** @type {string[]} */ ...given) => given.join(" ");
    return fill(/** @type {any} */ ({ row, table: of, valued }));
  });
  deepEqual(cells, [["gender woman wb-name-of"], [null]]);
  deepEqual(Object.keys(columnsOf(table([single("speaker", ["Ana"])]))).length, 11);
});
