import { deepEqual, equal } from "node:assert/strict";
import { Session } from "../../../workbench/explorer/js/session.js";
import { FakeModel } from "./fake_model.js";

/** @param {string | null} id */
function data(id, version = 1) {
  const facets = [{
    name: "expert",
    label: "Expert",
    values: ["Ana", "Ben"],
    sets: null,
    codes: { offset: 4, bytes: 1 },
  }];
  return {
    type: "data",
    id,
    header: { version, rows: 3, speech: { offset: 0 }, facets },
    texts: null,
  };
}
const BYTES = () => [new DataView(Uint8Array.of(1, 1, 1, 0, 1, 2, 0, 0).buffer)];

Deno.test("data sent unasked is taken and nothing is asked for", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
  model.emit("msg:custom", data(null), BYTES());
  equal((await session.ready).rows, 3);
  deepEqual(model.sent, []);
  session.close();
});

Deno.test("a page that has missed the data asks for it", async () => {
  const model = new FakeModel({ filters: {} });
  const session = new Session(model);
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
  session.filters = { expert: ["Ben"] };
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
