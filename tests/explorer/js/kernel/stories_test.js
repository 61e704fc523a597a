import { deepEqual, equal } from "node:assert/strict";
import { Stories } from "../../../../workbench/explorer/js/kernel/stories.js";
import { FakeModel } from "../fake_model.js";

/** Lets what was answered arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 0));

/** At a place in the buffer where wide numbers cannot be read, as messages may have it. */
function statements(/** @type {number[]} */ numbers) {
  const sent = new Uint8Array(2 + 4 * numbers.length);
  numbers.forEach((number, i) => sent[2 + 4 * i] = number);
  return new DataView(sent.buffer, 2, 4 * numbers.length);
}

/** @param {string} count */
function made(count) {
  const model = new FakeModel({ count });
  /** @type {{resolve: (view: DataView<ArrayBuffer>) => void, reject: (why: Error) => void}[]} */
  const asked = [];
  const heard = { times: 0 };
  const stories = new Stories(
    model,
    () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    () => heard.times++,
  );
  return { model, asked, heard, stories };
}

Deno.test("stories are counted once when the kernel has said which rows are one", async () => {
  const { model, asked, heard, stories } = made("quotes");
  const numbers = () => stories.once && [...stories.once.numbers];
  stories.take();
  equal(asked.length, 0);
  stories.count(true);
  deepEqual([model.get("count"), model.saved, numbers()], ["stories", 1, null]);
  asked[0].resolve(statements([0, 1, 0]));
  await arrive();
  deepEqual(numbers(), [0, 1, 0]);
  equal(heard.times, 2);
  stories.count(false);
  equal(numbers(), null);
  stories.count(true);
  deepEqual(numbers(), [0, 1, 0]);
  equal(asked.length, 1);
  stories.close();
  equal(model.listening, 0);
});

Deno.test("without data nothing is asked, and with them at once", () => {
  const { asked, stories } = made("stories");
  equal(asked.length, 0);
  stories.take();
  equal(asked.length, 1);
  stories.close();
});

Deno.test("what cannot be counted once is not said to be", async () => {
  const { model, asked, stories } = made("stories");
  stories.take();
  asked[0].reject(new Error("The kernel failed at this."));
  await arrive();
  deepEqual([model.get("count"), stories.counted, stories.once], ["quotes", false, null]);
  stories.count(true);
  equal(asked.length, 2);
  stories.close();
});

Deno.test("what is said of data that are gone is not taken for these", async () => {
  const { model, asked, stories } = made("stories");
  stories.take();
  stories.take();
  asked[1].resolve(statements([0, 0]));
  await arrive();
  asked[0].resolve(statements([0, 1, 2]));
  await arrive();
  equal(stories.once?.numbers.length, 2);
  stories.rest();
  equal(stories.once, null);
  stories.take();
  stories.rest();
  asked[2].reject(new Error("Gone."));
  await arrive();
  equal(model.get("count"), "stories");
  stories.close();
});
