import { Look } from "../../../../workbench/explorer/js/views/look.js";
import { FakeModel } from "../fake_model.js";

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

Deno.test("a part hears how it is to look at once and when others say so, not of itself", () => {
  const model = new FakeModel({ look: { tab: "charts" } });
  const look = new Look(model);
  /** @type {unknown[]} */
  const heard = [];
  const stop = look.on("tab", (value) => heard.push(value));
  look.keep("tab", "quotes");
  look.keep("list", { order: "newest" });
  assertEquals(model.state.look, { tab: "quotes", list: { order: "newest" } });
  look.show({ list: { order: "frame" } });
  model.set("look", { tab: "charts" });
  stop();
  model.set("look", {});
  assertEquals(heard, ["charts", null, "charts"]);
});

Deno.test("what is kept as it is by default leaves no trace, and nothing is sent twice", () => {
  const model = new FakeModel({ look: { tab: "charts" } });
  const look = new Look(model);
  look.keep("tab", undefined);
  look.keep("tab", undefined);
  assertEquals([model.state.look, model.saved], [{}, 1]);
});

Deno.test("a look that is none is an empty one, and names of objects are no parts", () => {
  for (const strange of [undefined, null, "charts", ["tab"], 7]) {
    assertEquals(new Look(new FakeModel({ look: strange })).all, {});
  }
  assertEquals(new Look(new FakeModel({ look: {} })).of("constructor"), undefined);
});

Deno.test("closed it listens no more", () => {
  const model = new FakeModel({ look: {} });
  new Look(model).close();
  assertEquals(model.listening, 0);
});
