import { deepEqual, equal } from "node:assert/strict";
import { COLOURS, voicesOf } from "../../../../workbench/explorer/js/reader/voices.js";

/** @param {(string | null)[]} speakers @returns {any} */
const article = (speakers) => ({ quotes: speakers.map((speaker, row) => ({ row, speaker })) });

Deno.test("speakers are numbered as they appear, and unknown ones are nobody", () => {
  const { voices, of } = voicesOf(article(["Ana", null, "Ben", "Ana", null]));
  deepEqual(
    voices.map(({ label, name, colour, quotes }) => [label, name, colour, quotes]),
    [["1", "Ana", 1, 2], ["?", "Speaker unknown", 0, 2], ["2", "Ben", 2, 1]],
  );
  equal(of.get(3), voices[0]);
  equal(of.get(4), voices[1]);
});

Deno.test("more speakers than colours share colours, never numbers", () => {
  const names = Array.from({ length: COLOURS + 2 }, (_, i) => `Speaker ${i}`);
  const { voices } = voicesOf(article(names));
  equal(new Set(voices.map(({ label }) => label)).size, names.length);
  equal(voices[COLOURS].colour, voices[0].colour);
  equal(Math.max(...voices.map(({ colour }) => colour)), COLOURS);
});
