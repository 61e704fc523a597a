/**
 * Answers `test_same_charts.py` line by line: each line of standard input holds a frame as it is
 * sent to the browser and filters, each line of standard output what the charts show under them,
 * and the code that they say draws the same.
 */

import { chartCalls } from "../../../workbench/explorer/js/charts/calls.js";
import { kindsOf } from "../../../workbench/explorer/js/charts/kindsof.js";
import { States } from "../../../workbench/explorer/js/charts/states.js";
import { decodeTable } from "../../../workbench/explorer/js/filter/columns.js";
import { Matcher } from "../../../workbench/explorer/js/filter/counts.js";
import { onceOf } from "../../../workbench/explorer/js/filter/once.js";

/** @param {string} line */
function answer(line) {
  const asked = JSON.parse(line);
  const bytes = Uint8Array.from(atob(asked.bytes), (letter) => letter.charCodeAt(0));
  const table = decodeTable(asked.header, new DataView(bytes.buffer));
  const matcher = new Matcher(table);
  const kinds = kindsOf(table);
  const once = asked.statements && onceOf(Uint32Array.from(asked.statements));
  return asked.filters.map((/** @type {any} */ filters) => {
    const states = new States({ filters, once, result: matcher.match(filters, null, once) }, table);
    const shown = kinds.map(({ name, read }) => [name, read(states.now(), null)]);
    return { calls: chartCalls(table, filters, !!once), shown: Object.fromEntries(shown) };
  });
}

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  lines.forEach((line) => console.log(JSON.stringify(answer(line))));
}
