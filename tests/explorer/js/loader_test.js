import { deepEqual, equal, notEqual } from "node:assert/strict";
import make from "../../../workbench/explorer/js/loader.js";
import { FakeModel } from "./fake_model.js";

/** A module that counts how often it is run, and notes what its widgets do. @param {string} mark */
const code = (mark) => `
  globalThis.done = [...(globalThis.done ?? []), "run ${mark}"];
  export default () => ({
    initialize: () => () => globalThis.done.push("close ${mark}"),
    render: () => globalThis.done.push("render ${mark}"),
  });
`;

/** @returns {string[]} */
const done = () => /** @type {any} */ (globalThis).done;

/** @param {string} text */
async function opened(text) {
  const model = new FakeModel({ _code: text, _css: ".wb {}" });
  const widget = make();
  return { model, widget, close: await widget.initialize({ model }) };
}

Deno.test("models share one module a text, however many there are, and leave nothing large", async () => {
  const first = await opened(code("a"));
  const second = await opened(code("a"));
  const other = await opened(code("b"));
  second.widget.render(/** @type {any} */ ({}));
  first.close();
  deepEqual(done(), ["run a", "run b", "render a", "close a"]);
  deepEqual([first.model.get("_code"), first.model.get("_css")], ["", ""]);
  notEqual(second.model.get("_code"), "");
  second.close();
  other.close();
});

Deno.test("a text that cannot be run is tried anew by the next model", async () => {
  const tried = await opened("no module").catch((error) => error);
  equal(tried instanceof Error, true);
  const again = await opened("no module").catch((error) => error);
  notEqual(again, tried);
});
