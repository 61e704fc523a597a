import { deepEqual, equal } from "node:assert/strict";
import { Drawing } from "../../../../workbench/explorer/js/list/drawing.js";

/** @type {Map<number, () => void>} */
const frames = new Map();
let last = 0;
Object.assign(globalThis, {
  requestAnimationFrame: (/** @type {() => void} */ run) => (frames.set(++last, run), last),
  cancelAnimationFrame: (/** @type {number} */ frame) => frames.delete(frame),
});

/** The browser shows a frame. */
function frame() {
  const due = [...frames.values()];
  frames.clear();
  due.forEach((run) => run());
}

/** @param {{known?: boolean, seen?: boolean}} [view] */
function made({ known = true, seen = true } = {}) {
  /** @type {string[]} */
  const done = [];
  const viewport = {
    seen: () => seen,
    draw: () => done.push("measured"),
    drawUnmeasured: () => known && done.push("unmeasured") > 0,
    rest: () => {},
    reset: () => {},
  };
  const texts = { fault: null, get: () => ({}) };
  const drawn = /** @type {any} */ ({ items: [], positions: [], texts });
  const active = /** @type {any} */ ({ show: () => {} });
  return { done, drawing: new Drawing(drawn, /** @type {any} */ (viewport), active) };
}

Deno.test("rows are drawn once a frame, however often that is wanted", () => {
  const { done, drawing } = made();
  drawing.later();
  drawing.later();
  deepEqual(done, []);
  frame();
  deepEqual(done, ["measured"]);
  drawing.close();
});

Deno.test("other rows are there at once, and measured after the frame that shows them", () => {
  const { done, drawing } = made();
  drawing.later();
  drawing.soon();
  deepEqual(done, ["unmeasured"]);
  frame();
  deepEqual(done, ["unmeasured"]);
  frame();
  deepEqual(done, ["unmeasured", "measured"]);
  drawing.close();
});

Deno.test("where the height of the view is not known they are measured at once", () => {
  const { done, drawing } = made({ known: false });
  drawing.soon();
  deepEqual(done, ["measured"]);
  drawing.close();
});

Deno.test("a list that is hidden or closed draws nothing", () => {
  const hidden = made({ seen: false });
  hidden.drawing.now();
  const closed = made();
  closed.drawing.later();
  closed.drawing.close();
  frame();
  deepEqual([hidden.done, closed.done], [[], []]);
  equal(frames.size, 0);
  hidden.drawing.close();
});
