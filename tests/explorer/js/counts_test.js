import { deepEqual, equal } from "node:assert/strict";
import { Matcher } from "../../../workbench/explorer/js/counts.js";
import { example, single } from "./tables.js";

/** @import { Filters, Tally } from "../../../workbench/explorer/js/types.js" */

/** @param {Tally} tally */
const plain = (tally) => [...tally.values, tally.missing];

/** @type {[Filters, number[]][]} */
const CASES = [
  [{}, [0, 1, 2, 3, 4]],
  [{ speech: null }, [0, 1, 2, 3, 4, 5]],
  [{ speech: false }, [5]],
  [{ theme: ["wells"] }, [1, 2]],
  [{ theme: ["wells"], speech: null }, [1, 2, 5]],
  [{ theme: ["dams", "wells"] }, [0, 1, 2, 4]],
  [{ missing: ["theme"] }, [3]],
  [{ expert: ["Ana"], theme: ["dams"] }, [0, 1]],
  [{ expert: ["Ben"], missing: ["institution"] }, [2]],
  [{ expert: ["Ana"], institution: ["Uni"] }, []],
];

for (const [filters, rows] of CASES) {
  Deno.test(`${JSON.stringify(filters)} matches rows ${rows.join(", ") || "none"}`, () => {
    deepEqual([...new Matcher(example()).match(filters).matching], rows);
  });
}

Deno.test("one matcher gives the same answers whatever was asked before", () => {
  const matcher = new Matcher(example());
  for (const [filters, rows] of [...CASES, ...CASES.toReversed()]) {
    deepEqual([...matcher.match(filters).matching], rows);
  }
});

Deno.test("a facet is counted under all the other facets, not under itself", () => {
  const { crossed } = new Matcher(example()).match({ theme: ["dams"], expert: ["Ana"] });
  // Ana's rows 0 and 1: dams twice, wells once, none without a theme.
  deepEqual(plain(crossed[0]), [2, 1, 0]);
  // Rows on dams: 0, 1 and 4.
  deepEqual(plain(crossed[1]), [2, 1, 0]);
  // Both: rows 0 and 1.
  deepEqual(plain(crossed[2]), [2, 0, 0]);
});

Deno.test("the chart's counts are of the matching rows, beside those without filters", () => {
  const { matched, all, total } = new Matcher(example()).match({ theme: ["wells"] });
  deepEqual(plain(matched[0]), [1, 2, 0]);
  deepEqual(plain(all[0]), [3, 2, 1]);
  equal(total, 5);
});

Deno.test("more than eight facets do not run out of bits", () => {
  for (const number of [7, 8, 15, 16, 20]) {
    const facets = Array.from({ length: number }, (_, i) => single(`f${i}`, ["a", "b", null]));
    const matcher = new Matcher({ rows: 3, speech: Uint8Array.of(1, 1, 1), facets });
    const last = `f${number - 1}`;
    deepEqual([...matcher.match({ [last]: ["b"] }).matching], [1]);
    deepEqual(plain(matcher.match({ [last]: ["b"], f0: ["a"] }).crossed[number - 1]), [1, 0, 0]);
  }
});

Deno.test("an empty table has no rows and no counts", () => {
  const facets = [single("expert", [])];
  const result = new Matcher({ rows: 0, speech: new Uint8Array(), facets }).match({});
  equal(result.matching.length, 0);
  deepEqual(plain(result.crossed[0]), [0]);
});
