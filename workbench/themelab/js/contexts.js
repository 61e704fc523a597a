/**
 * Quotes to read: hits in their context, what a try gains and loses, or quotes like another.
 *
 * @module
 */

import { count, h, number } from "../../explorer/js/dom.js";
import { rove, settle } from "./focus.js";
import { button, PLACES, source } from "./words.js";

/** @import { HitRow, LikeRow } from "./types.js" */
/** @import { Lab } from "./view.js" */

/** So many quotes say what the others are like. */
const FIRST = 3;

export class Contexts {
  /** @type {HitRow[]} */
  #hits = [];
  #total = 0;
  /** @type {LikeRow[]} */
  #like = [];
  /** @type {{quote?: string, speaker?: string | null}} */
  #of = {};
  #asked = 0;

  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.name = h("h3", { tabindex: -1 });
    this.back = button("Back to the words", () => lab.show({ alike: null }), {
      "data-key": "back",
    });
    this.of = h("blockquote", {});
    this.body = h("div", { class: "wl-read" });
    rove(this.body);
    this.more = button("More", () => this.#more(), { "data-key": "morehits" });
    this.element = h(
      "section",
      { class: "wl-contexts", "aria-label": "In context" },
      h("div", { class: "wl-terms-head" }, this.name, this.back),
      this.of,
      this.body,
      this.more,
    );
  }

  async load() {
    const asked = ++this.#asked;
    const { look, session } = this.lab;
    const told =
      await (look.alike
        ? session.ask({ type: "like", ...look.alike })
        : this.#asksHits() && session.ask({ ...this.#question(), from: 0 }));
    if (asked !== this.#asked) return;
    this.#hits = told?.hits ?? [];
    this.#total = told?.total ?? 0;
    this.#like = told?.like ?? [];
    this.#of = told?.of ?? {};
  }

  #asksHits() {
    const { theme, word } = this.lab.look;
    return theme !== null || word !== null;
  }

  #question() {
    const { theme, term, form, word } = this.lab.look;
    if (theme === null || word !== null) return { type: "word", theme, word };
    return { type: "hits", theme, term, form };
  }

  async #more() {
    const told = await this.lab.session.ask({ ...this.#question(), from: this.#hits.length });
    if (!told) return;
    this.#hits = [...this.#hits, ...told.hits];
    this.lab.redraw();
  }

  update() {
    const { look, tried } = this.lab;
    this.back.hidden = !look.alike;
    this.of.hidden = !look.alike?.quote;
    this.more.hidden = true;
    if (look.alike) this.#showLike();
    else if (look.trying && tried) this.#showTry(tried);
    else this.#showHits();
    settle(this.body);
  }

  /**
   * The first quotes come into sight: in a narrow lab they stand below the words, and the lab itself
   * may be in sight only in part.
   */
  bring() {
    const rows = [...this.body.querySelectorAll("[data-row]")];
    rows.slice(0, FIRST).at(-1)?.scrollIntoView({ block: "nearest" });
  }

  #showLike() {
    const { alike } = this.lab.look;
    const { alike: by, remedy } = this.lab.state;
    this.name.textContent = alike?.theme
      ? `Like those of ${alike.theme}, without it`
      : "Quotes like";
    this.of.textContent = this.#of.quote ?? "";
    const how = by === "sentence encoder" ? "by meaning" : "by the words' kinship";
    const rows = this.#like.map((row) => this.#likeRow(row));
    const none = h("p", { class: "wl-quiet" }, "There is nothing to compare with.");
    const says = h(
      "p",
      { class: "wl-quiet" },
      `Compared ${how}; 1 is the same, 0 is any two quotes.`,
    );
    const more = remedy ? [h("p", { class: "wl-quiet" }, remedy)] : [];
    this.body.replaceChildren(...(rows.length ? [says, ...more, h("ul", {}, ...rows)] : [none]));
  }

  /** @param {any} tried */
  #showTry({ gained, gains, lost, losses }) {
    this.name.textContent = "Gained and lost";
    /** @type {[string, {hits: HitRow[], total: number}, number][]} */
    const parts = [["Gained", gained, gains], ["Lost", lost, losses]];
    const shown = parts.filter(([, , quotes]) => quotes).flatMap(([label, places, quotes]) => [
      h("h4", {}, `${label}: ${count(quotes, "quote")}`),
      list(places.hits.map((row) => this.#hit(row))),
      places.hits.length < places.total
        ? h("p", { class: "wl-quiet" }, `and ${number(places.total - places.hits.length)} more`)
        : "",
    ]);
    const none = h("p", { class: "wl-quiet" }, "No quote comes or goes.");
    this.body.replaceChildren(...(shown.length ? shown : [none]));
  }

  #showHits() {
    const { look } = this.lab;
    const what = look.word ?? look.form ?? look.term ?? (look.theme ? "All terms" : "");
    this.name.textContent = what ? `${what} in context` : "In context";
    this.more.hidden = this.#hits.length >= this.#total || look.word !== null;
    if (this.#hits.length) {
      return this.body.replaceChildren(
        h("p", { class: "wl-quiet" }, count(this.#total, "place")),
        list(this.#hits.map((row) => this.#hit(row))),
      );
    }
    const words = this.#asksHits() ? "It stands in no quote." : "Choose a word to see its quotes.";
    this.body.replaceChildren(h("p", { class: "wl-quiet" }, words));
  }

  /** @param {HitRow} row */
  #hit(row) {
    return h(
      "li",
      { "data-row": "", class: "wl-hit" },
      h("span", { class: "wl-left" }, h("bdi", {}, row.left)),
      h("mark", {}, row.hit),
      h("span", { class: "wl-right" }, row.right),
      h(
        "span",
        { class: "wl-from" },
        h("span", { class: "wl-source", title: source(row) }, source(row)),
        row.place === "quote" ? null : h("em", {}, PLACES[row.place] ?? row.place),
        this.#likeButton(row.quote_id),
      ),
    );
  }

  /** @param {LikeRow} row */
  #likeRow(row) {
    return h(
      "li",
      { "data-row": "", class: "wl-alike" },
      h("span", { class: "wl-number" }, row.likeness.toFixed(2)),
      h("span", {}, row.quote),
      h(
        "span",
        { class: "wl-from" },
        h("span", { class: "wl-source", title: source(row) }, source(row)),
        h("em", {}, row.themes.join(", ") || "no theme"),
        this.#likeButton(row.quote_id),
      ),
    );
  }

  /** @param {string} quote */
  #likeButton(quote) {
    return h("button", {
      type: "button",
      class: "wl-link",
      "aria-label": "Quotes like this one",
      "data-key": `like ${quote}`,
      click: async () => {
        await this.lab.show({ alike: { quote } });
        this.name.focus();
      },
    }, "Like this");
  }
}

/** @param {HTMLElement[]} rows */
function list(rows) {
  return h("ul", {}, ...rows);
}
