/** Folds texts for `test_folding.py`: a JSON list of them comes in, one goes out. */

import { folded } from "../../../workbench/explorer/js/filter/folding.js";

const texts = await new Response(Deno.stdin.readable).json();
console.log(JSON.stringify(texts.map(folded)));
