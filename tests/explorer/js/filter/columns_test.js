import { deepEqual, equal, throws } from "node:assert/strict";
import { decodeTable, NO_DAY } from "../../../../workbench/explorer/js/filter/columns.js";

/**
 * Two rows, their codes at `offset`, everything else where the codes do not reach.
 *
 * @param {number} bytes
 * @param {number} offset
 * @returns {any}
 */
function header(bytes, offset) {
  const values = ["Ana", "Ben"];
  const codes = { offset, bytes };
  return {
    version: 3,
    rows: 2,
    speech: { offset: 0 },
    days: { offset: 12 },
    confidence: { offset: 20 },
    lacking: { offset: 28, names: ["role"] },
    words: { offset: 32 },
    stories: { offset: 36, length: 3 },
    review: { offset: 30 },
    facets: [{
      name: "expert",
      label: "Expert",
      closed: true,
      values,
      labels: null,
      sets: null,
      codes,
    }],
  };
}

/** @param {number} start */
function bytesAt(start) {
  const bytes = new Uint8Array(start + 48);
  bytes.set([1, 0, 0, 0, 2, 0, 0, 1, 1, 0, 1, 0], start);
  const view = new DataView(bytes.buffer, start);
  view.setInt32(12, 19612, true);
  view.setInt32(16, -(2 ** 31), true);
  view.setFloat32(20, 0.9, true);
  view.setFloat32(24, 1, true);
  view.setUint8(29, 1);
  view.setUint16(32, 9, true);
  view.setUint16(34, 65535, true);
  [0, 1, 1].forEach((story, i) => view.setUint32(36 + 4 * i, story, true));
  view.setUint8(31, 5);
  return view;
}

Deno.test("aligned bytes are read where they are, without a copy", () => {
  const view = bytesAt(0);
  const table = decodeTable(header(2, 4), view);
  deepEqual([...table.speech], [1, 0]);
  deepEqual([...table.facets[0].codes], [2, 256]);
  equal(table.facets[0].codes.buffer, view.buffer);
  equal(table.facets[0].size, 3);
  equal(table.facets[0].closed, true);
});

for (const start of [0, 1, 2, 3]) {
  Deno.test(`columns are right where the message puts them ${start} bytes off`, () => {
    const table = decodeTable(header(4, 4), bytesAt(start));
    deepEqual([...table.facets[0].codes], [16777218, 65537]);
    deepEqual([...table.days], [19612, NO_DAY]);
    deepEqual([...table.confidence], [Math.fround(0.9), 1]);
    deepEqual([...table.lacking], [0, 1]);
    deepEqual(table.lackable, ["role"]);
    deepEqual([...table.words], [9, 65535]);
    deepEqual([...table.stories], [0, 1, 1]);
    deepEqual([...table.review], [0, 5]);
  });
}

Deno.test("an unknown version is refused in words", () => {
  const later = { ...header(1, 4), version: 4 };
  throws(() => decodeTable(later, new DataView(new ArrayBuffer(8))), /version 3.*sent 4/);
});
