/**
 * What the widget says, in sentences: how far the upload is, what came of it.
 *
 * @module
 */

import { count, number } from "../../explorer/js/dom.js";

/** @import { Item } from "./item.js" */
/** @import { Queue } from "./queue.js" */

/** What is said about the kernel while not all is well. */
export const LINES = {
  open: "",
  waiting: "Waiting for the kernel, which may be busy with another cell; the upload goes on by " +
    "itself.",
  gone: "The kernel was restarted or has stopped. What had arrived is in the folder; run the " +
    "cell again to go on.",
};

/**
 * A file's size as one reads it: "812 bytes", "3.4 kB", "120 MB".
 *
 * @param {number} bytes
 */
export function size(bytes) {
  if (bytes < 1000) return count(bytes, "byte");
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1e6, "MB"];
  return `${value < 9.95 ? value.toFixed(1) : number(Math.round(value))} ${unit}`;
}

/**
 * @param {Item[]} items
 * @param {string} state
 */
export function inState(items, state) {
  return items.filter((item) => item.state === state).length;
}

/**
 * Files that are taken, their bytes that are in, and those there will be.
 *
 * @param {Item[]} items
 */
export function amounts(items) {
  const taken = items.filter(({ state }) => !["refused", "left", "there"].includes(state));
  return {
    files: taken.length,
    sent: taken.reduce((sum, item) => sum + item.sent, 0),
    all: taken.reduce((sum, item) => sum + item.size, 0),
  };
}

/**
 * One line about where the upload stands; "" before anything was dropped.
 *
 * @param {Queue} queue
 */
export function standing(queue) {
  const { items } = queue;
  const done = inState(items, "done");
  if (!items.length) return "";
  if (queue.busy) {
    const { files, sent, all } = amounts(items);
    return `${number(done)} of ${count(files, "file")}, ${size(sent)} of ${size(all)}`;
  }
  if (queue.asked.length) return done ? `${count(done, "file")} arrived.` : "";
  const refused = inState(items, "refused");
  const left = inState(items, "left");
  const told = [
    done ? `${count(done, "file")} arrived` : "Nothing arrived",
    refused ? `${number(refused)} not taken` : "",
    left ? `${number(left)} left out` : "",
  ];
  return `${told.filter(Boolean).join(", ")}.${done ? " Now run the cells below." : ""}`;
}

/** @param {number} there how many files */
export function question(there) {
  return there === 1
    ? "A file of this name is there already:"
    : `${number(there)} files of these names are there already:`;
}
