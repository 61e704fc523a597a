import { equal } from "node:assert/strict";
import { watchKernel } from "../../../../workbench/explorer/js/kernel/kernel.js";
import { FakeModel } from "../fake_model.js";

/** A signal as JupyterLab has them. */
class Signal {
  /** @type {Set<(sender: unknown, value: any) => void>} */
  slots = new Set();
  /** @param {(sender: unknown, value: any) => void} slot */
  connect(slot) {
    this.slots.add(slot);
  }
  /** @param {(sender: unknown, value: any) => void} slot */
  disconnect(slot) {
    this.slots.delete(slot);
  }
  /** @param {unknown} value */
  emit(value) {
    this.slots.forEach((slot) => slot(this, value));
  }
}

function setUp() {
  const session = { statusChanged: new Signal(), kernelChanged: new Signal() };
  const model = new FakeModel();
  Object.assign(model, { widget_manager: { context: { sessionContext: session } } });
  let gone = 0;
  const stop = watchKernel(model, () => gone++);
  return { model, session, stop, gone: () => gone };
}

Deno.test("a model that is cut off is told of once", () => {
  const { model, session, gone } = setUp();
  model.emit("comm_live_update");
  model.emit("comm_live_update");
  session.statusChanged.emit("dead");
  equal(gone(), 1);
});

for (const status of ["restarting", "autorestarting", "dead", "terminating"]) {
  Deno.test(`a kernel that is ${status} has gone`, () => {
    const { session, gone } = setUp();
    session.statusChanged.emit(status);
    equal(gone(), 1);
  });
}

Deno.test("a kernel that works or idles has not gone", () => {
  const { session, gone } = setUp();
  ["busy", "idle", "starting", "unknown"].forEach((status) => session.statusChanged.emit(status));
  equal(gone(), 0);
});

Deno.test("another kernel in its place does not know the widget", () => {
  const { session, gone } = setUp();
  session.kernelChanged.emit({});
  equal(gone(), 1);
});

Deno.test("who stops watching leaves nothing behind", () => {
  const { model, session, stop } = setUp();
  stop();
  equal(model.listening + session.statusChanged.slots.size + session.kernelChanged.slots.size, 0);
});

Deno.test("a host without kernels is watched without harm", () => {
  const model = new FakeModel();
  watchKernel(model, () => {})();
  equal(model.listening, 0);
});
