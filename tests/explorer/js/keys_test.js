import { deepEqual, equal } from "node:assert/strict";
import {
  ADDING,
  ANYWHERE,
  CORRECTING,
  deedOf,
  keyFor,
  READING,
  REVIEWING,
  ROW,
  ROWS,
  WITHIN,
} from "../../../workbench/explorer/js/keys.js";

/** Those that are heard in the same place. @type {{[place: string]: any[]}} */
const PLACES = {
  list: [...ROWS, ...ROW, ...CORRECTING, ...ANYWHERE],
  article: [...READING, ...CORRECTING, ...ADDING, ...ANYWHERE],
  review: [...REVIEWING, ...ANYWHERE],
  within: [...WITHIN, ...ANYWHERE],
};

Deno.test("in no place a key means two things", () => {
  for (const [place, keys] of Object.entries(PLACES)) {
    const all = keys.flatMap((each) => each.keys);
    deepEqual([place, all.length], [place, new Set(all).size]);
  }
});

Deno.test("a key does what it is listed for, and with another one beside it nothing", () => {
  const redo = { key: "Z", ctrlKey: true, shiftKey: true };
  equal(deedOf(ANYWHERE, { key: "z", ctrlKey: true }), "undo");
  equal(deedOf(ANYWHERE, { key: "z", metaKey: true }), "undo");
  equal(deedOf(ANYWHERE, redo), "redo");
  equal(deedOf(ANYWHERE, { key: "y", ctrlKey: true }), "redo");
  // Where "?" stands on a keyboard is the keyboard's own matter.
  equal(deedOf(ANYWHERE, { key: "?", shiftKey: true }), "help");
  for (const odd of [{ key: "z" }, { key: "/", ctrlKey: true }, { ...redo, altKey: true }]) {
    equal(deedOf(ANYWHERE, odd), null);
  }
  equal(deedOf(CORRECTING, { key: "y" }), "confirm");
  for (const beside of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    equal(deedOf(CORRECTING, { key: "y", ...beside }), null);
  }
  equal(deedOf(CORRECTING, { key: "Y", shiftKey: true }), null);
  equal(deedOf(ROW, { key: "c", ctrlKey: true }), "copy");
  equal(deedOf(ROW, { key: "c", ctrlKey: true, shiftKey: true }), null);
  equal(keyFor(REVIEWING, "speaker").keys[0], "s");
});
