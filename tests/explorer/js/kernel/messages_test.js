import { deepEqual, equal, rejects } from "node:assert/strict";
import { Channel, Closed, Gone } from "../../../../workbench/explorer/js/kernel/messages.js";
import { FakeModel } from "../fake_model.js";

function setUp() {
  const model = new FakeModel();
  /** @type {any[]} */
  const pushed = [];
  /** @type {string[]} */
  const lines = [];
  const channel = new Channel(
    model,
    (message) => pushed.push(message.content),
    (line) => lines.push(line),
  );
  return { model, pushed, lines, channel };
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

Deno.test("answers find their questions, in whatever order they come", async () => {
  const { model, channel } = setUp();
  const first = channel.ask({ type: "texts", rows: [1] });
  const second = channel.ask({ type: "texts", rows: [2] });
  const [a, b] = model.sent.map((question) => question.id);
  model.emit("msg:custom", { id: b, texts: "two" }, []);
  model.emit("msg:custom", { id: a, texts: "one" }, []);
  equal((await first).content.texts, "one");
  equal((await second).content.texts, "two");
  channel.close();
});

Deno.test("answers to another page's questions are passed over", () => {
  const { model, pushed, channel } = setUp();
  model.emit("msg:custom", { id: "elsewhere-1" }, []);
  deepEqual(pushed, []);
  model.emit("msg:custom", { id: null, type: "data" }, []);
  deepEqual(pushed, [{ id: null, type: "data" }]);
  channel.close();
});

Deno.test("an error is an answer too", async () => {
  const { model, channel } = setUp();
  const asked = channel.ask({ type: "what" });
  model.emit("msg:custom", { id: model.sent[0].id, type: "error", message: "no" }, []);
  await rejects(asked, /^Error: no$/);
  channel.close();
});

Deno.test("a kernel that is busy for long is told of, and so is its answer", async () => {
  const { model, channel, lines } = setUp();
  const asked = channel.ask({ type: "plotly" });
  await pause(1100);
  deepEqual(lines, ["waiting"]);
  model.emit("msg:custom", { id: model.sent[0].id }, []);
  await asked;
  deepEqual(lines, ["waiting", "open"]);
  channel.close();
});

Deno.test("a question that takes long of itself says nothing of the kernel", async () => {
  const { model, channel, lines } = setUp();
  const asked = channel.ask({ type: "export" }, { long: true });
  await pause(1100);
  model.emit("msg:custom", { id: model.sent[0].id }, []);
  await asked;
  deepEqual(lines, []);
  channel.close();
});

Deno.test("closing leaves no listener, no timer and nobody waiting", async () => {
  const { model, channel } = setUp();
  const asked = channel.ask({ type: "plotly" });
  channel.close();
  await rejects(asked, Closed);
  await rejects(channel.ask({ type: "plotly" }), Closed);
  equal(model.listening, 0);
});

Deno.test("a kernel that has gone fails what was asked and what will be, in words", async () => {
  const { model, channel, lines } = setUp();
  const asked = channel.ask({ type: "texts", rows: [1] });
  model.emit("comm_live_update");
  await rejects(asked, Gone);
  await rejects(channel.ask({ type: "plotly" }), /run the cell again/);
  deepEqual(lines, ["gone"]);
  equal(model.sent.length, 1);
  channel.close();
  equal(model.listening, 0);
});

Deno.test("a kernel that has gone is not waited for", async () => {
  const { model, channel, lines } = setUp();
  const asked = channel.ask({ type: "plotly" });
  await pause(1100);
  model.emit("comm_live_update");
  await rejects(asked, Gone);
  deepEqual(lines, ["waiting", "gone"]);
  channel.close();
});
