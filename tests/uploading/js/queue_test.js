import { deepEqual, equal, match } from "node:assert/strict";
import { PIECE } from "../../../workbench/uploading/js/item.js";
import { LANES, Queue } from "../../../workbench/uploading/js/queue.js";
import { standing } from "../../../workbench/uploading/js/words.js";
import { FakeModel } from "../../explorer/js/fake_model.js";

/** @import { Dropped } from "../../../workbench/uploading/js/walk.js" */

/**
 * A kernel that has what `there` names, refuses `refused`, and answers each question at once, or
 * when `answer` is called where `slow` is set.
 */
class Kernel extends FakeModel {
  /** @param {{there?: string[], refused?: string[], slow?: boolean}} [how] */
  constructor({ there = [], refused = [], slow = false } = {}) {
    super({ _label: "my_articles", _holds: there.length });
    this.there = new Set(there);
    this.refused = new Set(refused);
    this.slow = slow;
    /** @type {Map<string, number>} bytes received */
    this.received = new Map();
    /** @type {any[]} */
    this.asked = [];
  }
  /**
   * @param {any} question
   * @param {any} [_callbacks]
   * @param {ArrayBuffer[]} [buffers]
   * @override
   */
  send(question, _callbacks, buffers = []) {
    super.send(question);
    this.asked.push([question, buffers]);
    if (!this.slow || question.type === "look") {
      queueMicrotask(() => this.answer());
    }
  }
  /** The first question that is not answered yet. */
  answer() {
    const [question, buffers] = this.asked.shift();
    const reply = this.reply(question, buffers);
    this.emit("msg:custom", { ...reply, id: question.id }, []);
  }
  /**
   * @param {any} question
   * @param {ArrayBuffer[]} buffers
   */
  reply(question, buffers) {
    if (question.type === "look") {
      const files = question.files.map((/** @type {any} */ { name }) => ({
        name,
        fault: this.refused.has(name) ? "It is too large; split it." : null,
        there: this.there.has(name),
      }));
      return { type: "look", files };
    }
    if (question.type === "leave") return { type: "leave" };
    const received = question.offset + buffers[0].byteLength;
    this.received.set(question.file, received);
    const name = question.choice === "both" ? `${question.name} (2)` : question.name;
    return {
      type: "piece",
      received,
      name: received === question.size ? name : null,
    };
  }
  get pieces() {
    return this.sent.filter(({ type }) => type === "piece");
  }
}

/** @param {...(string | [string, number])} names @returns {Dropped} */
function files(...names) {
  const made = names.map((each) => typeof each === "string" ? [each, 10] : each);
  return {
    files: made.map(([path, size]) => ({
      path: String(path),
      file: new Blob([new Uint8Array(Number(size))]),
    })),
    faults: [],
  };
}

/** @param {Queue} queue */
const states = (queue) => queue.items.map(({ name, state }) => `${name} ${state}`);

/** Until nothing more happens by itself. */
async function settled() {
  for (let i = 0; i < 20; i++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

Deno.test("files are looked at first and then arrive whole", async () => {
  const kernel = new Kernel();
  const queue = new Queue(kernel);
  await queue.add(files("a.txt", "folder/b.txt"));
  await settled();
  deepEqual(states(queue), ["a.txt done", "b.txt done"]);
  deepEqual(kernel.sent.map(({ type }) => type), ["look", "piece", "piece"]);
  equal(standing(queue), "2 files arrived. Now run the cells below.");
  queue.close();
  equal(kernel.listening, 0);
});

Deno.test("a large file goes in pieces, the next only after the last was acknowledged", async () => {
  const kernel = new Kernel({ slow: true });
  const queue = new Queue(kernel);
  const size = 2 * PIECE + 1;
  await queue.add(files(["big.txt", size]));
  await settled();
  const offsets = () => kernel.pieces.map(({ offset }) => offset);
  deepEqual(offsets(), [0]);
  kernel.answer();
  await settled();
  deepEqual(offsets(), [0, PIECE]);
  equal(queue.items[0].sent, PIECE);
  match(standing(queue), /^0 of 1 file, 524 kB of 1.0 MB$/);
  kernel.answer();
  await settled();
  kernel.answer();
  await settled();
  deepEqual(states(queue), ["big.txt done"]);
  queue.close();
});

Deno.test("an empty file arrives too", async () => {
  const queue = new Queue(new Kernel());
  await queue.add(files(["empty.txt", 0]));
  await settled();
  deepEqual(states(queue), ["empty.txt done"]);
  queue.close();
});

Deno.test("no more than a few files are on their way at a time", async () => {
  const kernel = new Kernel({ slow: true });
  const queue = new Queue(kernel);
  await queue.add(files(...Array.from({ length: 20 }, (_, i) => `${i}.txt`)));
  await settled();
  equal(kernel.pieces.length, LANES);
  for (let i = 0; i < 20; i++) {
    kernel.answer();
    await settled();
  }
  equal(queue.items.filter(({ state }) => state === "done").length, 20);
  queue.close();
});

Deno.test("what the kernel does not take is refused with its reason, the rest arrives", async () => {
  const queue = new Queue(new Kernel({ refused: ["big.txt"] }));
  const dropped = files("big.txt", "a.txt");
  dropped.faults.push({
    path: "gone",
    fault: "The browser could not list this folder.",
  });
  await queue.add(dropped);
  await settled();
  deepEqual(states(queue), ["big.txt refused", "a.txt done", "gone refused"]);
  match(queue.items[0].fault, /too large/);
  equal(
    standing(queue),
    "1 file arrived, 2 not taken. Now run the cells below.",
  );
  queue.close();
});

for (
  const [choice, state, sent] of /** @type {const} */ ([
    ["replace", "there.txt done", ["new", "replace"]],
    ["both", "there.txt (2) done", ["new", "both"]],
    ["leave", "there.txt left", ["new"]],
  ])
) {
  Deno.test(`a name that is there waits for an answer: ${choice}`, async () => {
    const kernel = new Kernel({ there: ["there.txt"] });
    const queue = new Queue(kernel);
    await queue.add(files("there.txt", "new.txt"));
    await settled();
    deepEqual(states(queue), ["there.txt there", "new.txt done"]);
    deepEqual(queue.asked, [queue.items[0]]);
    queue.answer(choice);
    await settled();
    deepEqual(states(queue), [state, "new.txt done"]);
    deepEqual(kernel.pieces.map((piece) => piece.choice), sent);
    queue.close();
  });
}

Deno.test("two files of one name in one drop are both kept without a question", async () => {
  const kernel = new Kernel();
  const queue = new Queue(kernel);
  await queue.add(files("monday/page.html", "tuesday/Page.html"));
  await settled();
  deepEqual(kernel.pieces.map(({ choice }) => choice), ["new", "both"]);
  deepEqual(queue.asked, []);
  queue.close();
});

Deno.test("what is cancelled is broken off in the kernel and sends no more", async () => {
  const kernel = new Kernel({ slow: true });
  const queue = new Queue(kernel);
  await queue.add(files(["big.txt", 3 * PIECE], "a.txt", "b.txt", "c.txt"));
  await settled();
  queue.cancelAll();
  const asked = kernel.sent.length;
  while (kernel.asked.length) kernel.answer();
  await settled();
  equal(kernel.sent.length, asked);
  equal(kernel.sent.filter(({ type }) => type === "leave").length, LANES);
  equal(queue.items.every(({ state }) => state === "left"), true);
  equal(standing(queue), "Nothing arrived, 4 left out.");
  queue.close();
});

Deno.test("a kernel that goes away leaves the rest undone, with the reason", async () => {
  const kernel = new Kernel({ slow: true });
  const queue = new Queue(kernel);
  await queue.add(files("a.txt", "b.txt", "c.txt", "d.txt"));
  await settled();
  kernel.emit("comm_live_update");
  await settled();
  equal(queue.line, "gone");
  equal(queue.busy, false);
  equal(
    queue.items.every(({ state, fault }) => state === "refused" && /kernel/.test(fault)),
    true,
  );
  await queue.add(files("e.txt"));
  await settled();
  deepEqual(states(queue), ["e.txt refused"]);
  queue.close();
});

Deno.test("a file that the browser cannot read is refused, the rest arrives", async () => {
  const queue = new Queue(new Kernel());
  const dropped = files("gone.txt", "a.txt");
  dropped.files[0].file = Object.assign(new Blob(["x"]), {
    slice: () => ({
      arrayBuffer: () => Promise.reject(new Error("NotReadableError")),
    }),
  });
  await queue.add(dropped);
  await settled();
  deepEqual(states(queue), ["gone.txt refused", "a.txt done"]);
  match(queue.items[0].fault, /moved, changed/);
  queue.close();
});

Deno.test("half a character in a name is not sent", async () => {
  const kernel = new Kernel();
  const queue = new Queue(kernel);
  await queue.add(files("half \ud83d.txt"));
  await settled();
  equal(kernel.sent[0].files[0].name, "half \ufffd.txt");
  queue.close();
});

Deno.test("a drop while another is on its way joins it, one after it begins anew", async () => {
  const kernel = new Kernel({ slow: true });
  const queue = new Queue(kernel);
  await queue.add(files("a.txt"));
  await queue.add(files("b.txt"));
  equal(queue.items.length, 2);
  await settled();
  while (kernel.asked.length) kernel.answer();
  await settled();
  await queue.add(files("c.txt"));
  deepEqual(queue.items.map(({ name }) => name), ["c.txt"]);
  queue.close();
});
