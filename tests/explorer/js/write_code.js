/** Writes the code of filters for `test_code.py`: lines of JSON come in, lines of JSON go out. */

import { pythonCode } from "../../../workbench/explorer/js/filter/code.js";

let begun = "";
for await (const piece of Deno.stdin.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (begun + piece).split("\n");
  begun = lines.pop() ?? "";
  for (const line of lines) {
    const { filters, figures, frame, compared } = JSON.parse(line);
    console.log(JSON.stringify(pythonCode(filters, figures, frame, compared)));
  }
}
