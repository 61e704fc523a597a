import { deepEqual, equal } from "node:assert/strict";
import { Queue, toReview } from "../../../../workbench/explorer/js/queue/queue.js";
import { queueWords } from "../../../../workbench/explorer/js/queue/queuebar.js";

const never = () => false;
const nowhere = () => -1;

Deno.test("only what nobody has reviewed and what is less sure than asked for is to be done", () => {
  const confidence = Float32Array.of(0.5, 0.2, 0.9, NaN, 0.7);
  const review = Uint8Array.of(0, 1, 0, 0, 2);
  deepEqual(toReview([0, 1, 2, 3, 4], review, confidence, 0.75), [0, 3, 4]);
  deepEqual(toReview([0, 1, 2, 3, 4], review, confidence, Infinity), [0, 2, 3, 4]);
});

Deno.test("next goes on to what is to be done, and round to what was passed over", () => {
  const queue = new Queue([7, 3, 9]);
  queue.step(1);
  equal(queue.row, 3);
  queue.mark(queue.at);
  queue.step(1);
  queue.mark(queue.at);
  equal(queue.step(1), true);
  equal(queue.row, 7);
  queue.mark(queue.at);
  deepEqual([queue.step(1), queue.finished, queue.done], [false, true, 3]);
});

Deno.test("back goes to the row before, reviewed or not", () => {
  const queue = new Queue([7, 3]);
  queue.mark(0);
  queue.step(1);
  equal(queue.step(-1), true);
  deepEqual([queue.row, queue.isDone], [7, true]);
  equal(queue.step(-1), false);
});

Deno.test("rows with other numbers are the same rows; what was rejected is done", () => {
  const queue = new Queue([7, 3, 9]);
  queue.mark(0, "seven");
  queue.step(1);
  queue.follow((row) => row === 7 ? -1 : row > 7 ? row - 1 : row, never, nowhere);
  deepEqual([queue.row, queue.done], [3, 1]);
  queue.step(1);
  equal(queue.row, 8);
});

Deno.test("a rejection that is taken back brings its row back", () => {
  const queue = new Queue([7, 3]);
  queue.mark(0, "seven");
  queue.step(1);
  queue.follow((row) => row === 7 ? -1 : row, never, nowhere);
  queue.follow((row) => row, never, (id) => id === "seven" ? 7 : -1);
  equal(queue.done, 0);
  queue.step(-1);
  equal(queue.row, 7);
});

Deno.test("what somebody else has reviewed leaves what is to be done", () => {
  const queue = new Queue([7, 3, 9]);
  queue.follow((row) => row, (row) => row === 3, nowhere);
  queue.step(1);
  deepEqual([queue.row, queue.done], [9, 1]);
});

Deno.test("how far one has come is said in words", () => {
  equal(queueWords(new Queue([])), "Nothing to review here: all of these quotes are reviewed.");
  // Surer ones may be left.
  equal(
    queueWords(new Queue([]), 0.75),
    "Nothing to review here: none of these quotes that is left is less than 75% sure.",
  );
  const queue = new Queue([1, 2]);
  equal(queueWords(queue), "0 of 2 done · no. 1");
  queue.mark(0);
  equal(queueWords(queue), "1 of 2 done · no. 1 (reviewed)");
  queue.mark(1);
  equal(queueWords(queue), "Done: all 2 are reviewed.");
});
