import { deepEqual } from "node:assert/strict";
import { picked } from "../../../../workbench/explorer/js/charts/picks.js";

Deno.test("a value is chosen beside those that are, and taken away again", () => {
  const one = picked({ speech: null }, { expert: "Ana" });
  deepEqual(one, { expert: ["Ana"], speech: null });
  const two = picked(one, { expert: "Ben" });
  deepEqual(two.expert, ["Ana", "Ben"]);
  deepEqual(picked(two, { expert: "Ana" }).expert, ["Ben"]);
});

Deno.test("a theme of an institution becomes the only one of both, and is taken away again", () => {
  const pick = { theme: "dams", institution: null };
  const before = { expert: ["Ana"], institution: ["Uni"], theme: ["wells", "dams"] };
  const after = picked(before, pick);
  deepEqual(after, { expert: ["Ana"], theme: ["dams"], missing: ["institution"] });
  deepEqual(picked(after, pick), { expert: ["Ana"] });
});

Deno.test("a period becomes the only days, and is taken away again", () => {
  const pick = { since: "2024-03-01", until: "2024-03-31" };
  const after = picked({ since: "2024-01-01", kind: ["direct"] }, pick);
  deepEqual(after, { kind: ["direct"], ...pick });
  deepEqual(picked(after, pick), { kind: ["direct"] });
});

Deno.test("what was excluded is chosen by a click on its mark", () => {
  deepEqual(picked({ exclude: { theme: ["dams"] } }, { theme: "dams" }), { theme: ["dams"] });
});
