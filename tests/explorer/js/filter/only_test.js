import { deepEqual, equal } from "node:assert/strict";
import { isOnly, toggleOnly, whoFacet } from "../../../../workbench/explorer/js/filter/only.js";
import { single, table } from "../tables.js";

Deno.test("a value takes the place of the others of its facet, and goes when it is pressed again", () => {
  const before = { institution: ["Board", "Uni"], theme: ["dams"] };
  const after = toggleOnly(before, "institution", "Board");
  deepEqual(after, { institution: ["Board"], theme: ["dams"] });
  equal(isOnly(before, "institution", "Board"), false);
  equal(isOnly(after, "institution", "Board"), true);
  deepEqual(toggleOnly(after, "institution", "Board"), { theme: ["dams"] });
});

Deno.test("themes that were all asked for, rows without a value and what was left out give way", () => {
  const before = { all_themes: ["dams", "wells"], missing: ["theme"], exclude: { theme: ["law"] } };
  deepEqual(toggleOnly(before, "theme", "law"), { theme: ["law"] });
});

Deno.test("a person chosen as an expert or as a speaker is one person", () => {
  deepEqual(toggleOnly({ speaker: ["Ben", "Ana"] }, "expert", "Ana"), { expert: ["Ana"] });
  equal(isOnly({ speaker: ["Ana"] }, "expert", "Ana"), true);
  deepEqual(toggleOnly({ speaker: ["Ana"] }, "expert", "Ana"), {});
});

Deno.test("a row is found by the facet of persons where one speaks", () => {
  const people = table([single("expert", ["Ana", null])]);
  deepEqual([0, 1].map((row) => whoFacet(people, row)), ["expert", "speaker"]);
});
