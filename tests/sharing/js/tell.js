/** How selections are told, for `test_same_words.py`: lines of JSON come in, lines of JSON go out. */

import { NOTES } from "../../../workbench/sharing/js/notes.js";
import { told } from "../../../workbench/sharing/js/told.js";

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  for (const line of lines) {
    const { filters, facets, quotes, of, text } = JSON.parse(line);
    const words = text ?? told(filters, facets, quotes, of);
    const notes = Object.entries(NOTES).map(([name, { file, item }]) => [
      name,
      [file?.(words) ?? "", item?.(words) ?? ""],
    ]);
    console.log(JSON.stringify({ words, notes: Object.fromEntries(notes) }));
  }
}
