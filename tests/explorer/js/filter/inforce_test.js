import { deepEqual, equal } from "node:assert/strict";
import { InForce } from "../../../../workbench/explorer/js/filter/inforce.js";
import { FakeModel } from "../fake_model.js";

Deno.test("undo goes back to what was on screen, also where Python has changed it", () => {
  const model = new FakeModel({ filters: { expert: ["Ana"] } });
  let heard = 0;
  const inForce = new InForce(model, () => heard++);
  inForce.change({ expert: ["Ana", "Ben"] });
  model.set("filters", { speech: null });
  inForce.undo();
  deepEqual(inForce.filters, { expert: ["Ana", "Ben"] });
  inForce.undo();
  deepEqual(inForce.filters, { expert: ["Ana"] });
  inForce.undo();
  deepEqual(inForce.filters, { expert: ["Ana"] });
  inForce.redo();
  inForce.redo();
  deepEqual(inForce.filters, { speech: null });
  equal(heard, 6);
  inForce.close();
});

Deno.test("what goes on with the last change is taken back with it", () => {
  const inForce = new InForce(new FakeModel({ filters: {} }), () => {});
  inForce.change({ text: ["d"] });
  inForce.change({ text: ["da"] }, { more: true });
  inForce.undo();
  deepEqual(inForce.filters, {});
  inForce.close();
});

Deno.test("filters that are in force already are no change", () => {
  const model = new FakeModel({ filters: { expert: ["Ana"] } });
  let heard = 0;
  const inForce = new InForce(model, () => heard++);
  inForce.change({ expert: ["Ana"] });
  deepEqual([heard, model.saved], [0, 0]);
  inForce.close();
  equal(model.listening, 0);
});
