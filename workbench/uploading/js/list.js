/**
 * The files of an upload: first what was not taken and why, then each with how far it is.
 *
 * @module
 */

import { count, h, number } from "../../explorer/js/dom.js";
import { size } from "./words.js";

/** @import { Item } from "./item.js" */
/** @import { Queue } from "./queue.js" */

/** More rows than anybody reads; those on their way come first. */
const MOST = 200;
/** So many pixels of what has arrived stay in sight above what is on its way. */
const AHEAD = 52;
/** By what a row is told: short, as the column is. @type {{[state: string]: string}} */
const STATES = {
  offered: "waiting",
  there: "there already",
  waiting: "waiting",
  sending: "",
  done: "arrived",
  left: "left out",
};

/**
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {HTMLElement} state
 * @property {HTMLElement} name
 * @property {HTMLProgressElement} bar
 * @property {HTMLButtonElement} stop
 */

export class List {
  /** @type {Map<Item, Row>} */
  #rows = new Map();
  /** Of which items the reasons stand there. */
  #faults = "";

  /** @param {Queue} queue */
  constructor(queue) {
    this.queue = queue;
    this.faults = h("div", { class: "wb-faults" });
    this.rows = h("ul", { class: "wb-files", tabindex: 0, "aria-label": "Files of this upload" });
    this.more = h("p", { class: "wb-quiet" });
    this.element = h("div", {}, this.faults, this.rows, this.more);
  }

  update() {
    const { items } = this.queue;
    const shown = items.filter(({ state }) => state !== "refused");
    this.#fault(items.filter(({ state }) => state === "refused"));
    const rows = shown.length <= MOST ? shown : foremost(shown);
    this.#place(rows);
    rows.forEach((item) => show(item, /** @type {Row} */ (this.#rows.get(item))));
    this.rows.hidden = !rows.length;
    this.#follow(rows);
    this.more.hidden = shown.length <= MOST;
    this.more.textContent = `and ${count(shown.length - rows.length, "more", "more")}`;
  }

  /** Scrolls to what is on its way, unless somebody looks at another place. @param {Item[]} items */
  #follow(items) {
    if (this.rows.matches(":hover, :focus-within")) return;
    const first = items.find(({ state }) => state === "sending");
    const row = first && this.#rows.get(first);
    if (row) this.rows.scrollTop = row.element.offsetTop - this.rows.offsetTop - AHEAD;
  }

  /** Makes and removes rows so that those of `items` stand there. @param {Item[]} items */
  #place(items) {
    const kept = new Set(items);
    for (const [item, row] of this.#rows) {
      if (!kept.has(item)) {
        row.element.remove();
        this.#rows.delete(item);
      }
    }
    for (const item of items) {
      if (this.#rows.has(item)) continue;
      const row = made(item, () => this.queue.cancel(item));
      this.#rows.set(item, row);
      this.rows.append(row.element);
    }
  }

  /** A line for each reason, with the files it holds for. @param {Item[]} refused */
  #fault(refused) {
    this.faults.hidden = !refused.length;
    const now = refused.map(({ key }) => key).join();
    if (this.#faults === now) return;
    this.#faults = now;
    /** @type {Map<string, Item[]>} */
    const reasons = new Map();
    refused.forEach((item) => {
      reasons.set(item.fault, [...(reasons.get(item.fault) ?? []), item]);
    });
    const lines = [...reasons].map(([fault, items]) => {
      const names = items.slice(0, 4).map(({ path }) => path).join(", ");
      const more = items.length > 4 ? ` and ${number(items.length - 4)} more` : "";
      return h("li", {}, h("strong", {}, `${names}${more}`), ` ${fault}`);
    });
    const head = h("p", {}, h("strong", {}, `${count(refused.length, "file")} not taken:`));
    this.faults.replaceChildren(head, h("ul", {}, ...lines));
  }
}

/** Those that are on their way and will be next. @param {Item[]} items */
function foremost(items) {
  const first = items.findIndex(({ state }) => state !== "done" && state !== "left");
  const from = Math.max(0, Math.min(first < 0 ? items.length : first - 5, items.length - MOST));
  return items.slice(from, from + MOST);
}

/**
 * @param {Item} item
 * @param {() => void} cancel
 * @returns {Row}
 */
function made(item, cancel) {
  const name = h("span", { class: "wb-name", title: item.path });
  const bar = h("progress", { max: 1, "aria-label": item.name });
  const state = h("span", { class: "wb-state" });
  const stop = h(
    "button",
    { type: "button", class: "wb-stop", "aria-label": `Cancel ${item.name}`, click: cancel },
    "×",
  );
  const bytes = h("span", { class: "wb-size" }, size(item.size));
  const element = h("li", {}, name, bytes, h("span", { class: "wb-how" }, bar, state), stop);
  return { element, state, name, bar, stop };
}

/**
 * @param {Item} item
 * @param {Row} row
 */
function show(item, { element, state, name, bar, stop }) {
  const sending = item.state === "sending";
  name.textContent = item.name;
  element.dataset.state = item.state;
  bar.hidden = !sending;
  if (sending) bar.value = item.size ? item.sent / item.size : 0;
  state.hidden = sending;
  state.textContent = STATES[item.state] ?? "";
  stop.hidden = item.state === "done" || item.state === "left";
}
