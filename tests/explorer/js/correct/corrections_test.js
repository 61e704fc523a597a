import { deepEqual, equal } from "node:assert/strict";
import { Corrections } from "../../../../workbench/explorer/js/correct/corrections.js";
import { Texts } from "../../../../workbench/explorer/js/kernel/texts.js";

/** @param {string} id */
const text = (id) => /** @type {any} */ ({
  id,
  quote: id,
  speaker: "Ana",
  reviewed: false,
  note: null,
  changes: [],
});

/** A session whose kernel answers when a test says so. */
function session() {
  const texts = new Texts(() => Promise.reject(new Error("asked")));
  texts.fill([text("q0"), text("q1")]);
  /** @type {{question: any, resolve: (content: any) => void, reject: (e: Error) => void}[]} */
  const asked = [];
  const channel = {
    /** @param {any} question */
    ask: (question) =>
      new Promise((resolve, reject) =>
        asked.push({ question, resolve: (content) => resolve({ content }), reject })
      ),
  };
  const header = { corrections: { can: true, who: "Eva" } };
  const made = /** @type {any} */ ({ texts, channel, header, generation: 0 });
  return { made, texts, asked, corrections: new Corrections(made) };
}

Deno.test("a correction shows before the kernel has answered, and goes by the row's name", () => {
  const { texts, asked, corrections } = session();
  void corrections.change(1, { speaker: "Ben" });
  deepEqual([texts.get(1)?.speaker, texts.get(1)?.changes[0].who], ["Ben", "Eva"]);
  deepEqual(asked[0].question, {
    type: "correct",
    quote: "q1",
    what: "change",
    changes: { speaker: "Ben" },
  });
});

Deno.test("what the kernel refuses is taken off again and told, and what else was done stays", async () => {
  const { texts, asked, corrections } = session();
  /** @type {any[]} */
  const told = [];
  corrections.listen((each) => told.push(each));
  const refused = corrections.change(1, { speaker: "Ben" });
  void corrections.note(1, "hm");
  asked[0].reject(new Error("the disk is full"));
  equal(await refused, false);
  deepEqual([texts.get(1)?.speaker, texts.get(1)?.note], ["Ana", "hm"]);
  deepEqual(told.at(-1), { words: "Not saved: the disk is full", fault: true });
});

Deno.test("data that have a correction take its place; what they lack stays on top of them", async () => {
  const { made, texts, asked, corrections } = session();
  const first = corrections.change(1, { speaker: "Ben" });
  void corrections.note(1, "hm");
  asked[0].resolve({ entries: [{ id: "e1" }], generation: 1 });
  await first;
  made.generation = 1;
  // Row 0 was rejected by somebody else.
  texts.fill([{ ...text("q1"), speaker: "Ben Bell", reviewed: true }]);
  corrections.arrived((row) => row - 1);
  deepEqual([texts.get(0)?.speaker, texts.get(0)?.note], ["Ben Bell", "hm"]);
  asked[1].resolve({ entries: [{ id: "e2" }], generation: 2 });
  await Promise.resolve();
  made.generation = 2;
  texts.fill([{ ...text("q1"), speaker: "Ben Bell", note: "hm!" }]);
  corrections.arrived((row) => row);
  equal(texts.get(0)?.note, "hm!");
});

Deno.test("data that come before the answer are known to have the correction", async () => {
  const { made, texts, asked, corrections } = session();
  const done = corrections.confirm(0);
  made.generation = 1;
  texts.fill([{ ...text("q0"), reviewed: true, changes: [{ id: "e1" }] }, text("q1")]);
  corrections.arrived((row) => row);
  equal(texts.get(0)?.changes.length, 2);
  asked[0].resolve({ entries: [{ id: "e1" }], generation: 1 });
  await done;
  equal(texts.get(0)?.changes.length, 1);
});

Deno.test("undo takes back all lines of what was done last, once", async () => {
  const { asked, corrections } = session();
  const done = corrections.change(0, { speaker: "Ben", role: "mayor" });
  asked[0].resolve({ entries: [{ id: "e1" }, { id: "e2" }], generation: 1 });
  await done;
  void corrections.undoLast();
  await new Promise((resolve) => setTimeout(resolve));
  deepEqual(asked[1].question, { type: "undo", entries: ["e1", "e2"] });
  void corrections.undoLast();
  await new Promise((resolve) => setTimeout(resolve));
  equal(asked.length, 2);
});

Deno.test("where nothing can be corrected it is said why and nothing is asked", async () => {
  const { made, texts, asked, corrections } = session();
  made.header.corrections = { can: false, why_not: "No path." };
  /** @type {any[]} */
  const told = [];
  corrections.listen((each) => told.push(each.words));
  equal(await corrections.confirm(0), false);
  deepEqual([told, asked, texts.get(0)?.reviewed], [["No path."], [], false]);
});

Deno.test("undo pressed at once takes back what is still on its way, and not what was before it", async () => {
  const { asked, corrections } = session();
  const first = corrections.confirm(0);
  asked[0].resolve({ entries: [{ id: "e1" }], generation: 1 });
  await first;
  void corrections.bookmark(1);
  const undone = corrections.undoLast();
  equal(asked.length, 2);
  asked[1].resolve({ entries: [{ id: "e2" }], generation: 2 });
  await new Promise((resolve) => setTimeout(resolve));
  deepEqual(asked[2].question, { type: "undo", entries: ["e2"] });
  asked[2].resolve({ entries: [{ id: "e3" }], generation: 3 });
  await undone;
});

Deno.test("what was refused is nothing to take back", async () => {
  const { asked, corrections } = session();
  const refused = corrections.confirm(0);
  asked[0].reject(new Error("no"));
  await refused;
  await corrections.undoLast();
  equal(asked.length, 1);
});

Deno.test("a kernel whose data come again later says how rows are now", async () => {
  const { texts, asked, corrections } = session();
  const changed = corrections.change(1, { speaker: "Ben" });
  void corrections.note(1, "hm");
  const row = { ...text("q1"), speaker: "Ben Bell", reviewed: true };
  asked[0].resolve({ entries: [{ id: "e1" }], generation: 0, changed: [[1, row]] });
  await changed;
  deepEqual([texts.get(1)?.speaker, texts.get(1)?.note], ["Ben Bell", "hm"]);
  asked[1].resolve({
    entries: [{ id: "e2" }],
    generation: 0,
    changed: [[1, { ...row, note: "hm" }]],
  });
  await Promise.resolve();
  await Promise.resolve();
  const undone = corrections.undo(["e1"]);
  asked[2].resolve({ entries: [], generation: 0, changed: [[1, { ...text("q1"), note: "hm" }]] });
  await undone;
  deepEqual([texts.get(1)?.speaker, texts.get(1)?.note], ["Ana", "hm"]);
});

Deno.test("what is taken back is said, and what cannot be can be taken back another time", async () => {
  const { asked, corrections } = session();
  const reviewed = corrections.confirm(0);
  asked[0].resolve({ entries: [{ id: "e1" }], generation: 1 });
  await reviewed;
  const noted = corrections.note(1, "hm");
  asked[1].resolve({ entries: [{ id: "e2" }], generation: 2 });
  await noted;
  const first = corrections.undoLast();
  await Promise.resolve();
  asked[2].reject(new Error("the disk is full"));
  equal(await first, null);
  for (const [i, what, quote] of /** @type {const} */ ([[3, "note", "q1"], [4, "confirm", "q0"]])) {
    const again = corrections.undoLast();
    await Promise.resolve();
    asked[i].resolve({ entries: [{ id: `u${i}` }], generation: i });
    const done = await again;
    deepEqual([done?.what, done?.quote], [what, quote]);
  }
  deepEqual(asked.slice(2).map(({ question }) => question.entries), [["e2"], ["e2"], ["e1"]]);
  equal(await corrections.undoLast(), null);
});
