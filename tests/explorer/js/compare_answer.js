/**
 * Answers `test_same_comparisons.py` line by line: each line of standard input holds a frame as it
 * is sent to the browser and the sides of a comparison, each line of standard output its lines.
 */

import { compared } from "../../../workbench/explorer/js/compare/comparing.js";
import { comparedIn } from "../../../workbench/explorer/js/compare/choosing.js";
import { sideOf } from "../../../workbench/explorer/js/compare/sides.js";
import { decodeTable } from "../../../workbench/explorer/js/filter/columns.js";
import { Matcher } from "../../../workbench/explorer/js/filter/counts.js";
import { onceOf } from "../../../workbench/explorer/js/filter/once.js";

/** @param {string} line */
function answer(line) {
  const asked = JSON.parse(line);
  const bytes = Uint8Array.from(atob(asked.bytes), (letter) => letter.charCodeAt(0));
  const table = decodeTable(asked.header, new DataView(bytes.buffer));
  const facet = /** @type {any} */ (table.facets.find(({ name }) => name === asked.by));
  const once = asked.statements && onceOf(Uint32Array.from(asked.statements));
  const [a, b] = [asked.a, asked.b].map((filters) =>
    sideOf(table, facet, new Matcher(table).match(filters).matching, once)
  );
  return {
    lines: compared(facet, [a, b]),
    without: [a.without, b.without],
    arguments: comparedIn(asked.look, table, Boolean(asked.statements)),
  };
}

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  lines.forEach((line) => console.log(JSON.stringify(answer(line))));
}
