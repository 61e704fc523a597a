/**
 * Answers one question of `test_same_answers.py`: standard input holds a frame as it is
 * sent to the browser and filters, standard output gets the rows and the facets' counts.
 */

import { decodeTable } from "../../../workbench/explorer/js/columns.js";
import { Matcher } from "../../../workbench/explorer/js/counts.js";

const asked = JSON.parse(await new Response(Deno.stdin.readable).text());
const bytes = Uint8Array.from(atob(asked.bytes), (letter) => letter.charCodeAt(0));
const matcher = new Matcher(decodeTable(asked.header, new DataView(bytes.buffer)));
const answers = asked.filters.map((/** @type {any} */ filters) => {
  const { matching, crossed, total } = matcher.match(filters);
  const counts = crossed.map(({ values, missing }) => [...values, missing]);
  return { rows: [...matching], counts, total };
});
console.log(JSON.stringify(answers));
