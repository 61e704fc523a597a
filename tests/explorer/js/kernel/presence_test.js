import { deepEqual, equal } from "node:assert/strict";
import { Presence } from "../../../../workbench/explorer/js/kernel/presence.js";
import { FakeClock } from "../fake_clock.js";
import { FakeModel } from "../fake_model.js";
import { notebook, output } from "../fake_notebook.js";

const PATIENCE_S = 20;

/**
 * A page that shows the widget "w1" in one view, and what it then does, in order.
 *
 * @param {any} [manager]
 */
function page(manager = notebook([])) {
  const model = Object.assign(new FakeModel({ _widget_id: "w1" }), { widget_manager: manager });
  /** @type {string[]} */
  const done = [];
  const presence = new Presence(model, {
    rest: () => done.push("rest"),
    tell: (sure) => Promise.resolve(void done.push(sure ? "sure" : "unseen")),
  });
  const leave = presence.enter();
  return { presence, leave, done };
}

/**
 * @param {string} name
 * @param {(pass: (patiences: number) => Promise<void>) => Promise<void>} test
 */
function timed(name, test) {
  Deno.test(name, async () => {
    const clock = new FakeClock();
    try {
      await test((patiences) => clock.pass(patiences * PATIENCE_S));
    } finally {
      clock.stop();
    }
  });
}

timed("what stays gone is let go of, and the kernel is told and told again", async (pass) => {
  const { presence, leave, done } = page();
  await pass(3);
  deepEqual(done, []);
  leave();
  equal(presence.seen, false);
  await pass(0.5);
  deepEqual(done, []);
  await pass(1);
  deepEqual(done, ["rest", "unseen"]);
  await pass(3);
  deepEqual(done, ["rest", "unseen", "sure"]);
});

timed(
  "a view that comes back in time, as of a cell that is moved, changes nothing",
  async (pass) => {
    const { presence, leave, done } = page();
    leave();
    await pass(0.5);
    presence.enter();
    await pass(3);
    deepEqual(done, []);
  },
);

timed("a view that comes back while the others are asked keeps the widget", async (pass) => {
  const { presence, leave, done } = page();
  leave();
  await pass(1.5);
  presence.enter();
  await pass(3);
  deepEqual(done, ["rest", "unseen"]);
});

timed("one of two views goes", async (pass) => {
  const { presence, leave, done } = page();
  presence.enter();
  leave();
  await pass(3);
  deepEqual(done, []);
});

timed("an output that is collapsed keeps the widget until it is cleared", async (pass) => {
  const outputs = [output("w1")];
  const { presence, leave, done } = page(notebook([outputs]));
  leave();
  equal(presence.seen, true);
  await pass(4);
  deepEqual(done, []);
  outputs.pop();
  await pass(4);
  deepEqual(done, ["rest", "unseen", "sure"]);
});

for (
  const [what, manager] of Object.entries({
    "a page without a notebook": null,
    "a notebook that was closed": notebook([], { isDisposed: true }),
    "a notebook that is still being read": notebook([], { isReady: false }),
    "two notebooks on one kernel": notebook([], {}, ["k1", "k1"]),
    "a notebook without a kernel": notebook([], { sessionContext: { session: null } }),
  })
) {
  timed(`${what} lets go of its data and does not speak for others`, async (pass) => {
    const { presence, leave, done } = page(manager);
    leave();
    await pass(4);
    deepEqual(done, ["rest"]);
    presence.close();
  });
}

timed("another notebook's kernel makes no difference", async (pass) => {
  const { leave, done } = page(notebook([[output("w2")]], {}, ["k1", "k2"]));
  leave();
  await pass(4);
  deepEqual(done, ["rest", "unseen", "sure"]);
});

timed("a kernel that has gone is told nothing more", async (pass) => {
  const model = Object.assign(new FakeModel({ _widget_id: "w1" }), {
    widget_manager: notebook([]),
  });
  let asked = 0;
  const presence = new Presence(model, {
    rest: () => {},
    tell: () => Promise.reject(new Error(String(asked++))),
  });
  const leave = presence.enter();
  leave();
  await pass(4);
  equal(asked, 1);
});

timed("closed, it waits for nothing", async (pass) => {
  const { presence, leave, done } = page();
  presence.close();
  leave();
  await pass(3);
  deepEqual(done, []);
});
