import { deepEqual, equal, throws } from "node:assert/strict";
import { decodeTable } from "../../../workbench/explorer/js/columns.js";

/**
 * @param {number} bytes
 * @param {number} offset
 */
function header(bytes, offset) {
  const values = ["Ana", "Ben"];
  const codes = { offset, bytes };
  return {
    version: 1,
    rows: 2,
    speech: { offset: 0 },
    facets: [{ name: "expert", label: "Expert", values, sets: null, codes }],
  };
}

Deno.test("aligned bytes are read where they are, without a copy", () => {
  const bytes = Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 1);
  const table = decodeTable(header(2, 4), new DataView(bytes.buffer));
  deepEqual([...table.speech], [1, 0]);
  deepEqual([...table.facets[0].codes], [2, 256]);
  equal(table.facets[0].codes.buffer, bytes.buffer);
  equal(table.facets[0].size, 3);
});

for (const start of [1, 2, 3]) {
  Deno.test(`four-byte codes are right where the message puts them ${start} bytes off`, () => {
    const bytes = new Uint8Array(start + 12);
    bytes.set([1, 1, 0, 0, 2, 0, 0, 0, 1, 0, 1, 0], start);
    const table = decodeTable(header(4, 4), new DataView(bytes.buffer, start));
    deepEqual([...table.facets[0].codes], [2, 65537]);
  });
}

Deno.test("an unknown version is refused in words", () => {
  const later = { ...header(1, 4), version: 2 };
  throws(() => decodeTable(later, new DataView(new ArrayBuffer(8))), /version 1.*sent 2/);
});
