import { deepEqual, equal } from "node:assert/strict";
import { canonical, same } from "../../../../workbench/explorer/js/filter/canonical.js";

Deno.test("what asks for nothing is left out, and zero is something", () => {
  deepEqual(canonical({ theme: [], exclude: { text: [] }, speech: true, since: undefined }), {});
  deepEqual(canonical({ min_confidence: 0 }), { min_confidence: 0 });
  deepEqual(canonical({ speech: null }), { speech: null });
  deepEqual(canonical({ speech: false }), { speech: false });
});

Deno.test("two ways of writing the same filters are the same", () => {
  equal(same({ theme: ["a"], expert: ["b", "b"] }, { expert: ["b"], theme: ["a"] }), true);
  equal(same({ missing: ["theme", "expert"] }, { missing: ["expert", "theme"] }), true);
  equal(same({ theme: ["a", "b"] }, { theme: ["b", "a"] }), false);
});

Deno.test("own columns stand by the alphabet, behind what every frame has", () => {
  const filters = canonical({
    own: { party: ["Reds"], age: [], gender: ["man", "man"] },
    missing: ["party", "institution", "age"],
    exclude: { party: ["Blues"], outlet: ["Post"] },
  });
  deepEqual(Object.entries(filters.own ?? {}), [["gender", ["man"]], ["party", ["Reds"]]]);
  deepEqual(filters.missing, ["institution", "age", "party"]);
  deepEqual(Object.keys(filters.exclude ?? {}), ["outlet", "party"]);
});
