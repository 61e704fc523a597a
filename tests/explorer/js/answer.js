/**
 * Answers `test_same_answers.py` line by line: each line of standard input holds a frame as it is
 * sent to the browser and filters, each line of standard output the rows and the facets' counts.
 */

import { decodeTable } from "../../../workbench/explorer/js/columns.js";
import { Matcher } from "../../../workbench/explorer/js/counts.js";

/** @param {string} line */
function answer(line) {
  const asked = JSON.parse(line);
  const bytes = Uint8Array.from(atob(asked.bytes), (letter) => letter.charCodeAt(0));
  const table = decodeTable(asked.header, new DataView(bytes.buffer));
  const matcher = new Matcher(table);
  return asked.filters.map((/** @type {any} */ filters) => {
    const { matching, crossed, total } = matcher.match(filters);
    const counts = table.facets.map((_, i) => [...crossed(i).values, crossed(i).missing]);
    return { rows: [...matching], counts, total };
  });
}

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  lines.forEach((line) => console.log(JSON.stringify(answer(line))));
}
