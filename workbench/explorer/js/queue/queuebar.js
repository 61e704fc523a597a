/**
 * Above the article while a queue is worked through: how far one has come, and the keys.
 *
 * @module
 */

import { h, number } from "../dom.js";

/** @import { Queue } from "./queue.js" */

/** How sure rows are that are looked at: those below. @type {{below: number, words: string}[]} */
export const SCOPES = [
  { below: 0.75, words: "less than 75% sure" },
  { below: 0.9, words: "less than 90% sure" },
  { below: Infinity, words: "all" },
];

/**
 * @typedef {object} Key
 * @property {string} key as it is pressed
 * @property {string} words
 * @property {() => void} run
 */

export class QueueBar {
  /**
   * @param {Key[]} keys
   * @param {(below: number) => void} onScope
   */
  constructor(keys, onScope) {
    this.words = h("p", { class: "wb-queue-words", role: "status" });
    this.bar = h("progress", { class: "wb-queue-bar", "aria-label": "Reviewed" });
    this.scope = h(
      "select",
      {
        class: "wb-select",
        "aria-label": "Which quotes",
        change: () => onScope(Number(this.scope.value)),
      },
      ...SCOPES.map(({ below, words }) => h("option", { value: below }, words)),
    );
    this.element = h(
      "div",
      { class: "wb-queue", role: "group", "aria-label": "Review, least sure first", hidden: "" },
      h("div", { class: "wb-queue-line" }, this.words, this.bar, this.scope),
      h(
        "div",
        { class: "wb-queue-keys" },
        ...keys.map(({ key, words, run }) =>
          h(
            "button",
            { type: "button", class: "wb-step", "aria-keyshortcuts": key, click: run },
            h("kbd", { "aria-hidden": "true" }, key),
            words,
          )
        ),
      ),
    );
  }

  /**
   * @param {Queue | null} queue
   * @param {number} below
   */
  show(queue, below) {
    this.element.hidden = !queue;
    if (!queue) return;
    this.scope.value = String(below);
    this.bar.max = Math.max(1, queue.total);
    this.bar.value = queue.total ? queue.done : 1;
    const words = queueWords(queue, below);
    if (this.words.textContent !== words) this.words.textContent = words;
  }
}

/**
 * @param {Pick<Queue, "total" | "done" | "place" | "isDone" | "finished">} queue
 * @param {number} [below] how sure its rows are at most
 */
export function queueWords({ total, done, place, isDone, finished }, below = Infinity) {
  const scope = SCOPES.find((each) => each.below === below);
  if (!total && scope && below < Infinity) {
    return `Nothing to review here: none of these quotes that is left is ${scope.words}.`;
  }
  if (!total) return "Nothing to review here: all of these quotes are reviewed.";
  if (finished) return `Done: all ${number(total)} are reviewed.`;
  const here = isDone ? " (reviewed)" : "";
  return `${number(done)} of ${number(total)} done · no. ${number(place)}${here}`;
}
