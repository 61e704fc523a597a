import { equal } from "node:assert/strict";
import { size } from "../../../workbench/uploading/js/words.js";

/** @type {[number, string][]} */
const SIZES = [
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [9_949, "9.9 kB"],
  [9_960, "10 kB"],
  [999_400, "999 kB"],
  [999_600, "1.0 MB"],
  [120_000_000, "120 MB"],
  [2_400_000_000, "2,400 MB"],
];

for (const [bytes, words] of SIZES) {
  Deno.test(`a size as one reads it: ${bytes}`, () => equal(size(bytes), words));
}
