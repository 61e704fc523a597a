import { deepEqual } from "node:assert/strict";
import { offered } from "../../../../workbench/explorer/js/correct/suggest.js";

const NAMES = [
  { name: "Tony Blair", weight: 30 },
  { name: "Blair Ltd", weight: 2 },
  { name: "Zoë Müller", weight: 5 },
  { name: "Anne Ablair", weight: 50 },
];

Deno.test("names that begin with what is typed come first, then words that do", () => {
  deepEqual(offered(NAMES, "blai"), ["Blair Ltd", "Tony Blair", "Anne Ablair"]);
});

Deno.test("capitals make no difference, and what is typed whole is not offered", () => {
  deepEqual(offered(NAMES, "ZOË"), ["Zoë Müller"]);
  deepEqual(offered(NAMES, "Tony Blair"), []);
});

Deno.test("before anything is typed those with most quotes are offered", () => {
  deepEqual(offered(NAMES, "").slice(0, 2), ["Anne Ablair", "Tony Blair"]);
});
