import { deepEqual, equal } from "node:assert/strict";
import { patched } from "../../../../workbench/explorer/js/correct/patches.js";

const TEXT = /** @type {any} */ ({
  id: "q1",
  quote: "the dam will hold",
  speaker: "Ana",
  role: "engineer",
  themes: ["dams"],
  reviewed: false,
  bookmarked: false,
  note: null,
  changes: [],
});

Deno.test("a change shows its new values at once and keeps the old ones beside them", () => {
  const changes = { speaker: "Ben", role: null };
  const text = patched(TEXT, { what: "change", changes, why: "two sentences before" }, "Eva");
  deepEqual([text.speaker, text.role, text.reviewed], ["Ben", null, true]);
  deepEqual(text.changes.map(({ field, old, new: now, who, why }) => [field, old, now, who, why]), [
    ["speaker", "Ana", "Ben", "Eva", "two sentences before"],
    ["role", "engineer", null, "Eva", "two sentences before"],
  ]);
  deepEqual(TEXT.changes, []);
});

Deno.test("notes, bookmarks and rejections are no review", () => {
  equal(patched(TEXT, { what: "note", note: "look again" }, "Eva").note, "look again");
  equal(patched(TEXT, { what: "note", note: "" }, "Eva").note, null);
  equal(patched(TEXT, { what: "bookmark" }, "Eva").bookmarked, true);
  const rejected = patched(TEXT, { what: "reject" }, "Eva");
  deepEqual([rejected.rejected, rejected.reviewed], [true, false]);
  equal(patched(TEXT, { what: "confirm" }, "Eva").reviewed, true);
});
