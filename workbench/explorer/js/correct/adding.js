/**
 * Adding a statement that was missed: words of the article are selected, with the mouse or with the
 * keyboard, and who says them is asked for.
 *
 * @module
 */

import { h, inSight } from "../dom.js";
import { select, selectedIn } from "./selecting.js";
import { moved, stretches } from "./textcursor.js";

/** @import { Page } from "../types.js" */
/** @import { Stretch } from "./textcursor.js" */

const HELP =
  "← → word by word, with Shift from its beginning; ↑ ↓ sentence by sentence, with Shift " +
  "more of them. Enter adds, Escape leaves.";

export class Adding {
  #article = "";
  /** @type {HTMLElement | null} */
  #story = null;
  /** What the keyboard has selected. @type {Stretch | null} */
  #stretch = null;

  /**
   * @param {Page} page
   * @param {HTMLElement} holder of the article's text
   */
  constructor(page, holder) {
    this.page = page;
    this.holder = holder;
    this.button = h(
      "button",
      {
        type: "button",
        class: "wb-button wb-primary",
        // The selection would go with the focus.
        mousedown: (/** @type {Event} */ event) => event.preventDefault(),
        click: () => this.#add(),
      },
      "Add as a quote",
      h("kbd", { "aria-hidden": "true" }, "a"),
    );
    this.help = h("span", { role: "status" });
    this.element = h("div", { class: "wb-adding" }, this.button, this.help);
    this.element.hidden = true;
    holder.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("selectionchange", this.#changed);
  }

  /**
   * Another article is shown.
   *
   * @param {string} article id
   * @param {HTMLElement} story
   */
  show(article, story) {
    this.#article = article;
    this.#story = story;
    this.#stop();
  }

  /** Adds what is selected; else begins to select with the keyboard. */
  begin() {
    if (this.#selected()) return this.#add();
    const story = this.#story;
    if (!story || !this.page.correct.can) return;
    const text = story.textContent ?? "";
    const sentences = stretches(text, "sentence");
    if (!sentences.length) return;
    const seen = this.#firstInSight(story);
    this.holder.focus({ preventScroll: true });
    this.#take(sentences.find(({ to }) => to > seen) ?? sentences[0]);
  }

  close() {
    document.removeEventListener("selectionchange", this.#changed);
  }

  #changed = () => {
    // Other parts of the page are selected from too, all the time.
    const can = this.page.correct.can && inSight(this.holder);
    const selected = can ? this.#selected() : null;
    if (!selected) this.#stretch = null;
    this.element.hidden = !selected;
    this.help.textContent = this.#stretch ? HELP : "";
  };

  #selected() {
    return this.#story && selectedIn(this.#story, getSelection());
  }

  /** @param {Stretch} stretch */
  #take(stretch) {
    const story = /** @type {HTMLElement} */ (this.#story);
    this.#stretch = stretch;
    select(story, stretch.from, stretch.to);
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const frame = this.holder.getBoundingClientRect();
    if (!box) return;
    if (box.bottom > frame.bottom) this.holder.scrollTop += box.bottom - frame.bottom + 40;
    if (box.top < frame.top) this.holder.scrollTop -= frame.top - box.top + 40;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const now = this.#stretch;
    if (!now || !this.#story || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") this.#add();
    else if (event.key === "Escape") this.#stop();
    else {
      const next = moved(this.#story.textContent ?? "", now, event.key, event.shiftKey);
      if (!next) return;
      this.#take(next);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #add() {
    const selected = this.#selected();
    if (!selected) return;
    this.#stop();
    this.page.correct.add({ article: this.#article, ...selected });
  }

  #stop() {
    const selection = getSelection();
    if (this.#stretch && selection) selection.removeAllRanges();
    this.#stretch = null;
    this.element.hidden = true;
  }

  /** Where the text that is in sight begins, in UTF-16 units. @param {HTMLElement} story */
  #firstInSight(story) {
    const { top } = this.holder.getBoundingClientRect();
    const first = [...story.children].find((each) => each.getBoundingClientRect().bottom > top + 8);
    if (!first) return 0;
    let before = 0;
    for (let each = first.previousElementSibling; each; each = each.previousElementSibling) {
      before += each.textContent?.length ?? 0;
    }
    return before;
  }
}
