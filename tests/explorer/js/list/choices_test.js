import { deepEqual, equal } from "node:assert/strict";
import {
  FIRST,
  keptChoices,
  validChoices,
} from "../../../../workbench/explorer/js/list/choices.js";
import { single, table } from "../tables.js";

const OWN = table([single("gender", ["woman"])]);

Deno.test("what is kept is what differs, and gives the same choices back", () => {
  equal(keptChoices(FIRST), undefined);
  const kept = keptChoices({ ...FIRST, view: "table", order: "-words" });
  deepEqual(kept, { view: "table", order: "-words" });
  deepEqual(validChoices(kept, OWN), { ...FIRST, view: "table", order: "-words" });
});

Deno.test("of what anybody sends the valid parts are taken, in the order of the columns", () => {
  deepEqual(validChoices({ columns: ["quote", "nothing", "speaker"], group: "story" }, OWN), {
    ...FIRST,
    columns: ["speaker", "quote"],
    group: "story",
  });
  const odd = [null, 7, "table", [], { view: 3, columns: "quote", order: "toString", group: {} }];
  for (const each of [...odd, { columns: [] }, { order: "--date", group: "constructor" }]) {
    deepEqual(validChoices(each, OWN), FIRST);
  }
});

Deno.test("own columns are valid where the quotes have them", () => {
  const given = { columns: ["own:gender", "quote"], order: "-own:gender", group: "own:gender" };
  deepEqual(validChoices(given, OWN), { ...FIRST, ...given, columns: ["quote", "own:gender"] });
  deepEqual(validChoices(given, { facets: [] }), { ...FIRST, columns: ["quote"] });
  deepEqual(validChoices({ order: "own:speaker", group: "own:theme" }, OWN), FIRST);
});
