import { deepEqual, equal, rejects } from "node:assert/strict";
import { Delivery } from "../../../../workbench/explorer/js/kernel/delivery.js";
import { Closed } from "../../../../workbench/explorer/js/kernel/messages.js";

/** @param {number} generation */
const message = (generation) => ({ content: { header: { generation } }, buffers: [] });

function made() {
  const asked = { times: 0 };
  const delivery = new Delivery(() => {
    asked.times++;
    return Promise.resolve(message(7));
  });
  return { delivery, asked };
}

Deno.test("data that came unasked are the first, and nothing is asked for", async () => {
  const { delivery, asked } = made();
  const first = message(0);
  delivery.bring(first);
  equal(await delivery.first(), first);
  equal(asked.times, 0);
  delivery.rest();
});

Deno.test("data that do not come are asked for after a while", async () => {
  const { delivery, asked } = made();
  const first = delivery.first();
  equal(asked.times, 0);
  deepEqual(await first, message(7));
  equal(asked.times, 1);
  delivery.rest();
});

Deno.test("data let go of are asked for at once, and whoever waited waits in vain", async () => {
  const { delivery, asked } = made();
  const waiting = delivery.first();
  delivery.rest();
  const next = delivery.first();
  equal(asked.times, 1);
  deepEqual(await next, message(7));
  await rejects(waiting, Closed);
  equal(asked.times, 1);
  delivery.rest();
});

Deno.test("what came before the first data were taken over is there then, and only then", async () => {
  const { delivery } = made();
  delivery.bring(message(0));
  delivery.bring(message(1));
  deepEqual(await delivery.first(), message(0));
  delivery.bring(message(2));
  deepEqual(delivery.taken(), message(2));
  delivery.bring(message(3));
  equal(delivery.taken(), null);
  delivery.rest();
});

Deno.test("let go of, it waits for nothing more and asks for nothing", async () => {
  const { delivery, asked } = made();
  const waiting = delivery.first();
  delivery.rest();
  const soon = new Promise((resolve) => setTimeout(() => resolve("later"), 100));
  equal(await Promise.race([waiting.catch((why) => why instanceof Closed), soon]), true);
  equal(asked.times, 0);
  await soon;
});
