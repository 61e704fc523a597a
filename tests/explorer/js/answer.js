/**
 * Answers `test_same_answers.py` line by line: each line of standard input holds a frame as it is
 * sent to the browser and filters, each line of standard output what the page would show.
 */

import { binCodes } from "../../../workbench/explorer/js/facets/confidencefacet.js";
import { pythonCode } from "../../../workbench/explorer/js/filter/code.js";
import { decodeTable } from "../../../workbench/explorer/js/filter/columns.js";
import { Matcher } from "../../../workbench/explorer/js/filter/counts.js";
import { dayCodes, dayName, spanOf } from "../../../workbench/explorer/js/filter/days.js";
import { canonical } from "../../../workbench/explorer/js/filter/canonical.js";
import { REVIEW } from "../../../workbench/explorer/js/filter/criteria.js";
import { toggle, toggleExcluded } from "../../../workbench/explorer/js/filter/filter.js";
import { countFlagged } from "../../../workbench/explorer/js/filter/flagged.js";
import { folded } from "../../../workbench/explorer/js/filter/folding.js";
import { onceOf } from "../../../workbench/explorer/js/filter/once.js";
import { bitsOf, Search } from "../../../workbench/explorer/js/filter/search.js";

/** @import { Result, Table } from "../../../workbench/explorer/js/types.js" */

/** @param {string} line */
async function answer(line) {
  const asked = JSON.parse(line);
  const bytes = Uint8Array.from(atob(asked.bytes), (letter) => letter.charCodeAt(0));
  const table = decodeTable(asked.header, new DataView(bytes.buffer));
  const matcher = new Matcher(table);
  const texts = /** @type {any} */ ({
    complete: true,
    get: (/** @type {number} */ row) => asked.texts[row],
  });
  const printed = asked.articles.map((/** @type {string | null} */ text) => folded(text ?? ""));
  /** As a page without a kernel answers, which has all other texts here. */
  const ask = (/** @type {string} */ phrase, /** @type {string[]} */ fields) =>
    fields.join() === "article"
      ? Promise.resolve(new DataView(bitsOf(printed, phrase).buffer))
      : Promise.reject(new Error("these texts are here"));
  const search = new Search(table.rows, texts, ask, () => {});
  const once = asked.statements && onceOf(Uint32Array.from(asked.statements));
  const answers = [];
  for (const filters of asked.filters) {
    search.found(filters);
    while (search.pending) {
      await Promise.resolve();
      search.found(filters);
    }
    const found = search.found(filters);
    const result = matcher.match(filters, found, once);
    const [facet, value] = asked.click;
    answers.push({
      rows: [...result.matching],
      total: result.total,
      counted: result.counted,
      whole: result.whole,
      counts: table.facets.map((_, i) => [...result.crossed(i).values, result.crossed(i).missing]),
      beliefs: result.under("speech", table.speech, 2)[0],
      days: daysOf(table, result),
      bins: [...result.under("confidence", binCodes(table.confidence), 21)].slice(1),
      flags: REVIEW.map((flag) =>
        [true, false].map((wanted) =>
          countFlagged(result, { ...filters, [flag]: wanted }, table, once)
        )
      ),
      found: found && [...found],
      filters: canonical(filters),
      chosen: toggle(filters, facet, value),
      excluded: toggleExcluded(filters, facet, value),
      code: pythonCode(filters),
    });
  }
  return answers;
}

/**
 * Quotes by day under all filters but those of dates; "" for those without one.
 *
 * @param {Table} table
 * @param {Result} result
 */
function daysOf(table, result) {
  const span = spanOf(table) ?? { first: 0, last: -1 };
  const { codes, size } = dayCodes(table, span);
  const counts = [...result.under("date", codes, size)].entries();
  return Object.fromEntries(
    [...counts].filter(([, n]) => n).map(([code, n]) => [
      code ? dayName(span.first + code - 1) : "",
      n,
    ]),
  );
}

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  for (const line of lines) console.log(JSON.stringify(await answer(line)));
}
