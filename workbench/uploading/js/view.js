/**
 * One view of an upload: the place to drop on, how far it is, what to decide, what was not taken.
 *
 * @module
 */

import { count, h, unique } from "../../explorer/js/dom.js";
import { holdFocus } from "../../explorer/js/focus.js";
import { List } from "./list.js";
import { chosen, dropped } from "./walk.js";
import { amounts, LINES, question, standing } from "./words.js";

/** @import { Choice } from "./item.js" */
/** @import { Queue } from "./queue.js" */
/** @import { Dropped } from "./walk.js" */

const NO_FILES = "Only files and folders can be dropped here; save the page or text as a file.";

/**
 * @param {HTMLElement} holder
 * @param {Queue} queue
 * @returns {() => void} takes everything away again
 */
export function mount(holder, queue) {
  const view = new View(queue);
  holder.append(view.root);
  const unlisten = queue.listen(() => view.soon());
  const letGo = holdFocus(view.root);
  return () => {
    letGo();
    unlisten();
    view.root.remove();
  };
}

class View {
  #due = false;

  /** @param {Queue} queue */
  constructor(queue) {
    this.queue = queue;
    this.said = "";
    this.label = unique("folder");
    this.holds = h("p", { class: "wb-quiet", id: this.label });
    this.notice = h("p", { class: "wb-notice", role: "status" });
    this.standing = h("p", { class: "wb-standing" });
    // Read out when a stage is over, not at every piece.
    this.told = h("p", { class: "wb-unseen", role: "status" });
    this.bar = h("progress", { "aria-label": "Upload", max: 1 });
    this.stop = button("Cancel", () => queue.cancelAll(), "Cancel the upload");
    this.asked = h("div", {
      class: "wb-asked",
      role: "group",
      "aria-label": "Names already there",
    });
    this.list = new List(queue);
    this.work = h("div", { class: "wb-work" }, this.standing, this.bar, this.stop);
    this.root = h(
      "div",
      { class: "wb-upload", dragover: this.#over, dragleave: this.#leave },
      ...this.#ways(),
      this.notice,
      this.work,
      this.told,
      this.asked,
      this.list.element,
    );
    this.root.addEventListener("drop", this.#drop);
    this.update();
  }

  /** The place to drop on, which is a button too, and the two dialogues of the browser. */
  #ways() {
    const files = h("input", { type: "file", multiple: "", hidden: "", change: this.#chosen });
    const folder = h("input", { type: "file", webkitdirectory: "", hidden: "" });
    folder.addEventListener("change", this.#chosen);
    const zone = h(
      "button",
      {
        type: "button",
        class: "wb-zone",
        "aria-describedby": this.label,
        click: () => files.click(),
      },
      h("strong", {}, "Drop articles here"),
      h("span", {}, "files, folders or archives; or click to choose files"),
    );
    const more = button("Choose a folder", () => folder.click());
    return [files, folder, zone, h("div", { class: "wb-foot" }, this.holds, more)];
  }

  /** Once a frame, however many pieces were acknowledged since the last. */
  soon() {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.update();
    });
  }

  update() {
    const { queue } = this;
    const holds = queue.holds ? `holds ${count(queue.holds, "file")}` : "holds no files yet";
    this.holds.textContent = `${queue.folder} ${holds}`;
    this.notice.textContent = this.said || LINES[queue.line];
    this.notice.hidden = !this.notice.textContent;
    const words = standing(queue);
    this.standing.textContent = words;
    this.work.hidden = !words;
    this.bar.hidden = this.stop.hidden = !queue.busy;
    const { sent, all } = amounts(queue.items);
    this.bar.value = all ? sent / all : 0;
    this.root.toggleAttribute("data-busy", queue.busy);
    const stage = queue.busy ? `Uploading ${count(queue.items.length, "file")}` : words;
    if (this.told.textContent !== stage) this.told.textContent = stage;
    this.#ask();
    this.list.update();
  }

  #ask() {
    const there = this.queue.asked;
    this.asked.hidden = !there.length;
    const now = there.map(({ key }) => key).join();
    if (this.asked.dataset.now === now) return;
    this.asked.dataset.now = now;
    if (!there.length) return this.asked.replaceChildren();
    const names = there.slice(0, 5).map(({ name }) => name).join(", ");
    const more = there.length > 5 ? ` and ${count(there.length - 5, "more", "more")}` : "";
    /** @type {[string, Choice | "leave"][]} */
    const ways = [["Replace", "replace"], ["Keep both", "both"], ["Leave out", "leave"]];
    this.asked.replaceChildren(
      h("p", {}, h("strong", {}, question(there.length)), ` ${names}${more}`),
      ...ways.map(([label, choice]) => button(label, () => this.#answer(choice))),
    );
  }

  /** @param {Choice | "leave"} choice */
  #answer(choice) {
    this.queue.answer(choice);
    // The button that had the focus goes.
    /** @type {HTMLElement | null} */ (this.root.querySelector(".wb-zone"))?.focus();
  }

  /** @param {DragEvent} event */
  #over = (event) => {
    // Not prevented, a drop would open the file in the place of the notebook.
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    this.root.toggleAttribute("data-over", true);
  };

  /** @param {DragEvent} event */
  #leave = (event) => {
    if (!this.root.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      this.root.toggleAttribute("data-over", false);
    }
  };

  /** @param {DragEvent} event */
  #drop = (event) => {
    event.preventDefault();
    event.stopPropagation();
    this.root.toggleAttribute("data-over", false);
    if (event.dataTransfer) this.#add(dropped(event.dataTransfer), NO_FILES);
  };

  /** @param {Event} event */
  #chosen = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.#add(chosen(input.files ?? []), "There are no files in this folder.");
    // Chosen again, the same file would change nothing.
    input.value = "";
  };

  /**
   * @param {Promise<Dropped>} walking
   * @param {string} nothing what is said where there is nothing in it
   */
  async #add(walking, nothing) {
    const found = await walking;
    this.said = found.files.length || found.faults.length ? "" : nothing;
    this.soon();
    if (!this.said) await this.queue.add(found);
  }
}

/**
 * @param {string} label
 * @param {() => void} click
 * @param {string} [name] what it is called where the label alone does not say it
 */
function button(label, click, name) {
  const more = { "aria-label": name ?? null };
  return h("button", { type: "button", class: "wb-button", click, ...more }, label);
}
