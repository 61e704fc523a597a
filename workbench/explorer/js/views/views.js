/**
 * Saved views: a button in the head, and a panel to save what is on screen under a name, to open,
 * rename and delete what was saved, and in a shared page to copy a link to what is on screen.
 *
 * @module
 */

import { toClipboard } from "../clipboard.js";
import { h, unique } from "../dom.js";
import { Closed } from "../kernel/messages.js";
import { checkedView } from "./checked.js";
import { SavedList } from "./savedlist.js";
import { shape } from "./shape.js";

/** @import { Page } from "../types.js" */
/** @import { View } from "./checked.js" */

/** @typedef {View & {fixed?: boolean}} Saved `fixed`: came with the page and stays as it is */

const LONGEST = 80;

export class Views {
  /** The name that is to be replaced when "Save" is pressed once more. */
  #over = "";
  /** The filters that were in force when something was told last. */
  #toldOf = "";

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    const { model } = page.session;
    this.model = model;
    const id = unique("views");
    this.button = h("button", {
      type: "button",
      class: "wb-button wb-menu-button",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => this.popup.hidden ? this.#open() : this.#close(),
    }, "Views");
    this.name = h("input", {
      type: "text",
      class: "wb-words",
      maxlength: LONGEST,
      autocomplete: "off",
      "aria-label": "Name for what is on screen",
      placeholder: "Name for what is on screen",
      input: () => this.#askOver(""),
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter") this.#save();
      },
    });
    this.saver = h("button", { type: "button", class: "wb-button", click: () => this.#save() });
    this.list = new SavedList({
      open: (name) => this.#show(name),
      rename: (name, to) => this.#change({ what: "rename", name, to }, `Now called “${to}”.`),
      remove: (name) => this.#change({ what: "delete", name }, `“${name}” is deleted.`),
      leave: () => this.name.focus(),
    });
    this.link = h("code", { class: "wb-link-text" });
    this.linker = h(
      "div",
      { class: "wb-view-link" },
      h("button", { type: "button", class: "wb-button", click: () => this.#copy() }, "Copy link"),
      h("span", { class: "wb-quiet" }, "to what is on screen"),
      this.link,
    );
    this.linker.hidden = page.header.host !== "page";
    this.link.hidden = true;
    this.kept = h("p", { class: "wb-quiet" });
    // While the panel is open it covers what stands below the bar.
    this.said = h("p", { class: "wb-views-told", role: "status" });
    this.popup = h(
      "div",
      {
        id,
        role: "group",
        class: "wb-views",
        "aria-label": "Saved views",
        keydown: (/** @type {KeyboardEvent} */ event) => this.#pressed(event),
      },
      h("div", { class: "wb-view-new" }, this.name, this.saver),
      this.said,
      this.list.element,
      this.linker,
      this.kept,
    );
    this.popup.hidden = true;
    this.holder = h("div", { class: "wb-menu-holder" }, this.button, this.popup);
    this.told = h("p", { class: "wb-views-told", role: "status" });
    this.element = h("div", { class: "wb-views-part" }, this.told, this.holder);
    this.#askOver("");
    model.on("change:_views", this.#draw);
    model.on("change:_told", this.#warn);
    this.#draw();
    this.#warn();
  }

  update() {
    // What was told was about something else.
    if (this.#toldOf !== JSON.stringify(this.page.session.filters)) this.#tell("");
    if (!this.popup.hidden) this.#draw();
  }

  close() {
    this.model.off("change:_views", this.#draw);
    this.model.off("change:_told", this.#warn);
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
  }

  /** @returns {{[name: string]: Saved}} */
  get #views() {
    return /** @type {{[name: string]: Saved}} */ (this.model.get("_views") ?? {});
  }

  /** What is on screen. @returns {View} */
  get #now() {
    const { session } = this.page;
    const { filters, stories, look } = session;
    return { filters, count: stories.counted ? "stories" : "quotes", look: look.all };
  }

  #draw = () => {
    const now = shape(this.#now);
    this.list.show(
      Object.entries(this.#views).map(([name, view]) => ({
        name,
        fixed: view.fixed === true,
        current: shape(view) === now,
      })),
    );
  };

  /** What the host has to say about the address that the page was opened with. */
  #warn = () => {
    const words = this.model.get("_told");
    if (typeof words === "string") this.#tell(words);
  };

  #open() {
    this.#draw();
    this.kept.textContent = String(this.model.get("_kept") ?? "");
    this.popup.hidden = false;
    this.link.hidden = true;
    this.button.setAttribute("aria-expanded", "true");
    document.addEventListener("pointerdown", this.#pressedElsewhere);
    this.name.focus();
  }

  /** @param {{focus?: boolean}} [how] */
  #close({ focus = true } = {}) {
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
    if (this.popup.hidden) return;
    this.popup.hidden = true;
    this.said.textContent = "";
    this.#askOver("");
    this.button.setAttribute("aria-expanded", "false");
    if (focus) this.button.focus();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    this.#close();
  }

  /** @param {Event} event */
  #pressedElsewhere = (event) => {
    if (!event.composedPath().includes(this.holder)) this.#close({ focus: false });
  };

  async #save() {
    const name = this.name.value.trim().replace(/\s+/g, " ");
    const view = this.#views[name];
    if (!name) return this.#tell("Give the view a name first.");
    if (view?.fixed) return this.#tell(`“${name}” came with the page; give another name.`);
    if (view && this.#over !== name) {
      this.#askOver(name);
      return this.#tell(`There is a view “${name}”; press Replace to save this one in its place.`);
    }
    const asked = { what: "save", name, view: this.#now, over: !!view };
    if (await this.#change(asked, `Saved as “${name}”.`)) this.name.value = "";
    this.#askOver("");
  }

  /** @param {string} name "" for none */
  #askOver(name) {
    this.#over = name;
    this.saver.textContent = name ? "Replace" : "Save";
  }

  /** @param {string} name */
  #show(name) {
    const { session, table } = this.page;
    try {
      const view = checkedView(this.#views[name], table.facets);
      session.change(view.filters);
      if (view.count !== this.#now.count) session.stories.count(view.count === "stories");
      session.look.show(view.look);
      this.#close();
      // Chips and counts show it to those who see them.
      this.#tell(`Opened “${name}”.`, { unseen: true });
    } catch (error) {
      this.#tell(`“${name}” was not opened: ${/** @type {Error} */ (error).message}.`);
    }
  }

  /**
   * @param {{[name: string]: unknown}} asked
   * @param {string} done
   */
  async #change(asked, done) {
    try {
      await this.page.session.channel.ask({ type: "view", ...asked });
      this.#tell(done);
      return true;
    } catch (error) {
      if (!(error instanceof Closed)) this.#tell(/** @type {Error} */ (error).message);
      return false;
    }
  }

  async #copy() {
    const { content } = await this.page.session.channel.ask({ type: "link" });
    if (!content.link) return this.#tell(content.why);
    this.link.textContent = content.link;
    this.link.hidden = false;
    const copied = await toClipboard(content.link, { element: this.link });
    this.#tell(copied ? `Copied. ${content.why}`.trim() : "Mark the link and press Ctrl+C.");
    if (copied) this.link.hidden = true;
  }

  /**
   * @param {string} words
   * @param {{unseen?: boolean}} [how] `unseen`: for whoever does not see what has changed
   */
  #tell(words, { unseen = false } = {}) {
    this.#toldOf = JSON.stringify(this.page.session.filters);
    this.told.classList.toggle("wb-unseen", unseen);
    (this.popup.hidden ? this.told : this.said).textContent = words;
    (this.popup.hidden ? this.said : this.told).textContent = "";
  }
}
