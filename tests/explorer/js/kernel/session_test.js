import { deepEqual, equal, notEqual, rejects } from "node:assert/strict";
import { Session } from "../../../../workbench/explorer/js/kernel/session.js";
import { FakeModel } from "../fake_model.js";

/** @param {string | null} id */
function data(id) {
  const facets = [{
    name: "expert",
    label: "Expert",
    closed: false,
    values: ["Ana", "Ben"],
    labels: null,
    sets: null,
    codes: { offset: 4, bytes: 1 },
  }];
  const columns = {
    speech: { offset: 0 },
    days: { offset: 8 },
    confidence: { offset: 20 },
    lacking: { offset: 32, names: ["role"] },
    words: { offset: 36 },
    stories: { offset: 44, length: 3 },
    review: { offset: 56 },
  };
  return { type: "data", id, header: { version: 3, rows: 3, ...columns, facets }, texts: null };
}
const BYTES = () => {
  const bytes = new Uint8Array(60);
  bytes.set([1, 1, 1, 0, 1, 2, 0, 0]);
  return [new DataView(bytes.buffer)];
};

Deno.test("data sent unasked is taken and nothing is asked for", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  equal((await session.ready).rows, 3);
  deepEqual(model.sent, []);
  session.close();
});

Deno.test("a page that has missed the data asks for it when it shows the widget", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  await new Promise((resolve) => setTimeout(resolve, 500));
  equal(model.sent.length, 0);
  void session.ready;
  await new Promise((resolve) => setTimeout(resolve, 500));
  deepEqual(model.sent.map(({ type }) => type), ["data"]);
  model.emit("msg:custom", data(model.sent[0].id), BYTES());
  equal((await session.ready).rows, 3);
  session.close();
});

Deno.test("two views hear of a change, whoever made it, and see one result", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  await session.ready;
  const heard = [0, 0];
  session.listen(() => heard[0]++);
  const stop = session.listen(() => heard[1]++);
  session.change({ expert: ["Ben"] });
  deepEqual([...session.result.matching], [1]);
  equal(session.result, session.result);
  stop();
  model.set("filters", {});
  deepEqual(heard, [2, 1]);
  equal(model.saved, 1);
  session.close();
});

Deno.test("closing a session leaves nothing listening to the model", () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  session.close();
  equal(model.listening, 0);
});

Deno.test("data let go of are asked for by the next view, at once", async () => {
  const model = new FakeModel({ filters: { expert: ["Ben"] } });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  const before = await session.ready;
  session.rest();
  const after = session.ready;
  deepEqual(model.sent.map(({ type }) => type), ["data"]);
  model.emit("msg:custom", data(model.sent[0].id), BYTES());
  notEqual(await after, before);
  deepEqual([...session.result.matching], [1]);
  session.close();
});

Deno.test("data that come after nobody waits for them are not kept", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  const first = session.ready;
  session.rest();
  model.emit("msg:custom", data(null), BYTES());
  await rejects(first);
  equal(session.header, null);
  session.close();
});

Deno.test("a page answers for the widget while a view shows it, and only then", () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", { type: "seen?", id: null });
  equal(model.sent.length, 0);
  const leave = session.presence.enter();
  model.emit("msg:custom", { type: "seen?", id: null });
  leave();
  model.emit("msg:custom", { type: "seen?", id: null });
  deepEqual(model.sent.map(({ type }) => type), ["seen"]);
  session.close();
});

Deno.test("an error without an id is nobody's and does no harm", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", { type: "error", message: "What?", id: null });
  model.emit("msg:custom", data(null), BYTES());
  equal((await session.ready).rows, 3);
  session.close();
});

/**
 * Data that corrections have made of the first ones.
 *
 * @param {number} generation
 * @param {number[]} from the numbers that their rows had
 */
function corrected(generation, from) {
  const message = data(null);
  const header = { ...message.header, generation, rows: from.length };
  const content = { ...message, header, since: generation - 1, changed: [], moved: true };
  const bytes = new Uint8Array(60);
  bytes.set([1, 1, 1, 0, 2, 2, 2, 0]);
  return {
    content,
    buffers: [new DataView(bytes.buffer), new DataView(Int32Array.from(from).buffer)],
  };
}

Deno.test("data that come again are taken over in place, and parts hear where rows are", async () => {
  const model = new FakeModel({ filters: { expert: ["Ben"] } });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  const table = await session.ready;
  const { facets: [expert] } = table;
  deepEqual([...session.result.matching], [1]);
  /** @type {unknown[]} */
  const heard = [];
  session.follow((to) => heard.push([0, 1, 2].map(to)));
  session.listen(() => heard.push("told"));
  const { content, buffers } = corrected(1, [0, 2]);
  model.emit("msg:custom", content, buffers);
  deepEqual(heard, [[0, -1, 1], "told"]);
  equal(await session.ready, table);
  deepEqual([table.rows, expert.codes[0], session.generation], [2, 2, 1]);
  deepEqual([...session.result.matching], [0, 1]);
  deepEqual(session.filters, { expert: ["Ben"] });
  session.close();
});

Deno.test("a view that is drawn after corrections has the data with them", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  const { content, buffers } = corrected(1, [0, 2]);
  model.emit("msg:custom", content, buffers);
  equal((await session.ready).rows, 2);
  equal(session.generation, 1);
  session.close();
});

Deno.test("of data that are no newer nothing is taken", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  await session.ready;
  const { content, buffers } = corrected(0, [0]);
  model.emit("msg:custom", content, buffers);
  equal(session.result.matching.length, 3);
  session.close();
});

Deno.test("where a step was missed nothing is taken to be where it was", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  await session.ready;
  /** @type {number[][]} */
  const heard = [];
  session.follow((to) => heard.push([0, 1, 2].map(to)));
  const { content, buffers } = corrected(5, [0, 1, 2]);
  model.emit("msg:custom", { ...content, changed: null }, buffers);
  deepEqual(heard, [[-1, -1, -1]]);
  session.close();
});
