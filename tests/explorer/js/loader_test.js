import { deepEqual, equal, notEqual, rejects } from "node:assert/strict";
import make from "../../../workbench/explorer/js/loader.js";
import { FakeModel } from "./fake_model.js";

/** A module that counts how often it is run, and notes what its widgets do. @param {string} mark */
const code = (mark) => `
  globalThis.done = [...(globalThis.done ?? []), "run ${mark}"];
  export default () => ({
    initialize({ early }) {
      early.forEach(([letter]) => globalThis.done.push(letter));
      return () => globalThis.done.push("close ${mark}");
    },
    render: () => globalThis.done.push("render ${mark}"),
  });
`;

/** @returns {string[]} */
const done = () => /** @type {any} */ (globalThis).done;

/** @param {string} text */
function opened(text) {
  const model = new FakeModel({ _code: text, _css: ".wb {}" });
  const widget = make();
  const close = widget.initialize({ model });
  return { model, close, render: () => widget.render(/** @type {any} */ ({})) };
}

Deno.test("models share one module a text, however many there are, and leave nothing large", async () => {
  const first = opened(code("a"));
  const second = opened(code("a"));
  const other = opened(code("b"));
  await other.render();
  await second.render();
  await first.close();
  deepEqual(done(), ["run a", "run b", "render b", "render a", "close a"]);
  deepEqual([first.model.get("_code"), first.model.get("_css")], ["", ""]);
  notEqual(second.model.get("_code"), "");
  await second.close();
  await other.close();
});

Deno.test("what comes before the module is there is not lost, what comes after is its own", async () => {
  const { model, render, close } = opened(code("c"));
  model.emit("msg:custom", "early", []);
  await render();
  model.emit("msg:custom", "late", []);
  deepEqual(done().slice(-3), ["run c", "early", "render c"]);
  equal(model.listening, 0);
  await close();
});

Deno.test("a model that closes before its module is there closes it too", async () => {
  const { model, close } = opened(code("d"));
  await close();
  deepEqual(done().slice(-2), ["run d", "close d"]);
  equal(model.listening, 0);
});

Deno.test("a text that cannot be run fails the view and is tried anew by the next model", async () => {
  const tried = opened("no module");
  await rejects(tried.render());
  await tried.close();
  equal(tried.model.listening, 0);
  const fault = await tried.render().catch((error) => error);
  notEqual(await opened("no module").render().catch((error) => error), fault);
});
