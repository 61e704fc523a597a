// ../explorer/js/kernel/listeners.js
var Listeners = class {
  /** @type {Set<(...heard: Heard) => void>} */
  #listeners = /* @__PURE__ */ new Set();
  /**
   * @param {(...heard: Heard) => void} listener
   * @returns {() => void} stops listening
   */
  add(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  /** @param {Heard} heard */
  tell(...heard) {
    this.#listeners.forEach((listener) => listener(...heard));
  }
  clear() {
    this.#listeners.clear();
  }
};

// ../explorer/js/kernel/kernel.js
var GONE = /* @__PURE__ */ new Set([
  "restarting",
  "autorestarting",
  "terminating",
  "dead"
]);
function watchKernel(model, onGone) {
  let told = false;
  const tell = () => {
    if (!told) onGone();
    told = true;
  };
  const status = (_, now) => {
    if (GONE.has(now)) tell();
  };
  model.on("comm_live_update", tell);
  const place = (
    /** @type {any} */
    model.widget_manager
  );
  const session = place?.context?.sessionContext ?? place?.kernel;
  session?.statusChanged?.connect(status);
  session?.kernelChanged?.connect(tell);
  return () => {
    model.off("comm_live_update", tell);
    session?.statusChanged?.disconnect(status);
    session?.kernelChanged?.disconnect(tell);
  };
}

// ../explorer/js/kernel/messages.js
var Closed = class extends Error {
};
var Gone = class extends Error {
  constructor() {
    super("The kernel that held this was restarted or has stopped; run the cell again.");
  }
};
var PATIENCE_MS = 1e3;
var Channel = class {
  /** @type {Map<string, {resolve: (m: Message) => void, reject: (e: Error) => void}>} */
  #pending = /* @__PURE__ */ new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = /* @__PURE__ */ new Set();
  #closed = false;
  #asked = 0;
  /** @type {Line} */
  #line = "open";
  // Every page that shows this model hears every answer; the prefix tells one's own apart.
  #prefix = Math.random().toString(36).slice(2);
  /**
   * @param {Model} model
   * @param {(message: Message) => void} onPush messages that answer no question
   * @param {(line: Line) => void} onLine
   */
  constructor(model, onPush, onLine) {
    this.model = model;
    this.onPush = onPush;
    this.onLine = onLine;
    model.on("msg:custom", this.receive);
    this.unwatch = watchKernel(model, () => this.#hangUp());
  }
  /**
   * @param {{type: string, [key: string]: unknown}} question
   * @param {{long?: boolean, bytes?: ArrayBuffer}} [how] `long`: whoever asks says himself that the
   *   answer takes its time, which then does not mean that the kernel is busy with something else;
   *   `bytes` go along
   * @returns {Promise<Message>}
   */
  ask(question, { long = false, bytes } = {}) {
    if (this.#closed) return Promise.reject(new Closed());
    if (this.#line === "gone") return Promise.reject(new Gone());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, {
      resolve,
      reject
    }));
    if (!long) this.#bePatient(id);
    if (bytes) this.model.send({
      ...question,
      id
    }, void 0, [
      bytes
    ]);
    else this.model.send({
      ...question,
      id
    });
    return (
      /** @type {Promise<Message>} */
      answer
    );
  }
  /** @param {string} id */
  #bePatient(id) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#pending.has(id)) this.#setLine("waiting");
    }, PATIENCE_MS);
    this.#timers.add(timer);
  }
  close() {
    this.#closed = true;
    this.model.off("msg:custom", this.receive);
    this.unwatch();
    this.#dropAll(new Closed());
  }
  #hangUp() {
    this.#setLine("gone");
    this.#dropAll(new Gone());
  }
  /** @param {Error} why */
  #dropAll(why) {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    this.#pending.forEach(({ reject }) => reject(why));
    this.#pending.clear();
  }
  /**
   * @param {any} content
   * @param {DataView<ArrayBuffer>[]} [buffers]
   */
  receive = (content, buffers = []) => {
    if (content?.id === void 0 || content.id === null) {
      this.onPush({
        content,
        buffers
      });
      return;
    }
    const waiter = this.#pending.get(content.id);
    if (!waiter) return;
    this.#pending.delete(content.id);
    if (!this.#pending.size) this.#setLine("open");
    if (content.type === "error") waiter.reject(new Error(content.message));
    else waiter.resolve({
      content,
      buffers
    });
  };
  /** @param {Line} line */
  #setLine(line) {
    if (line === this.#line || this.#line === "gone") return;
    this.#line = line;
    this.onLine(line);
  }
};

// ../explorer/js/kernel/notebook.js
var VIEW = "application/vnd.jupyter.widget-view+json";
function standsInNotebook(model) {
  const context = (
    /** @type {any} */
    model.widget_manager?.context
  );
  const cells = context?.model?.cells;
  const id = model.get("_widget_id");
  if (!id || !cells || context.isDisposed || !context.isReady || !aloneWithKernel(context)) {
    return null;
  }
  for (const { outputs } of cells) {
    for (let i = 0; i < (outputs?.length ?? 0); i++) {
      if (outputs.get(i).data?.[VIEW]?.model_id === id) return true;
    }
  }
  return false;
}
function aloneWithKernel({ sessionContext }) {
  const kernel = sessionContext?.session?.kernel?.id;
  if (!kernel) return false;
  const sessions = [
    ...sessionContext.sessionManager?.running?.() ?? []
  ];
  const notebooks = sessions.filter((each) => each.type === "notebook");
  return notebooks.filter((each) => each.kernel?.id === kernel).length === 1;
}

// ../explorer/js/kernel/presence.js
var Presence = class {
  #views = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #closed = false;
  /**
   * @param {Model} model
   * @param {{rest: () => void, tell: (sure: boolean) => Promise<unknown>}} on `rest` lets go of
   *   what the kernel can send again; `tell` tells it that nothing here shows the widget
   */
  constructor(model, { rest, tell }) {
    this.model = model;
    this.rest = rest;
    this.tell = tell;
    this.patience_s = 20;
    this.#wait(this.#look);
  }
  /** @returns {() => void} for when the view goes */
  enter() {
    this.#views++;
    clearTimeout(this.#timer);
    return () => {
      this.#views--;
      this.#wait(this.#look);
    };
  }
  /** Whether something here shows it or will. */
  get seen() {
    return this.#views > 0 || standsInNotebook(this.model) === true;
  }
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
  }
  /** Not while a view shows it. @param {() => void} next */
  #wait(next2) {
    clearTimeout(this.#timer);
    if (!this.#closed && !this.#views) this.#timer = setTimeout(next2, this.patience_s * 1e3);
  }
  #look = () => {
    const stands = standsInNotebook(this.model);
    if (stands) return this.#wait(this.#look);
    this.rest();
    if (stands === false) this.#ask(false, () => this.#wait(this.#makeSure));
  };
  #makeSure = () => {
    if (standsInNotebook(this.model) === false) this.#ask(true, () => {
    });
    else this.#wait(this.#look);
  };
  /**
   * @param {boolean} sure
   * @param {() => void} then
   */
  #ask(sure, then) {
    this.tell(sure).then(then, () => {
    });
  }
};

// js/session.js
var Session = class {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  /** @type {Promise<void> | null} */
  #asked = null;
  #own = 0;
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.line = "open";
    this.state = null;
    this.fault = "";
    this.progress = null;
    this.channel = new Channel(model, (message) => this.#push(message), (line) => {
      this.line = line;
      this.#tell();
    });
    this.presence = new Presence(model, {
      rest: () => {
      },
      tell: (sure) => this.channel.ask({
        type: "unseen",
        sure
      }, {
        long: true
      })
    });
  }
  /** Asks for the state where it is not there yet. */
  open() {
    this.#asked ??= this.refresh();
    return this.#asked;
  }
  async refresh() {
    const told = await this.ask({
      type: "state"
    });
    if (told) this.#set(told.state);
  }
  /**
   * The answer to a question; null where there is none, of which `fault` says why.
   *
   * @param {{type: string, [key: string]: unknown}} question
   * @returns {Promise<any>}
   */
  async ask(question) {
    try {
      const { content } = await this.channel.ask(question);
      return content;
    } catch (error) {
      if (error instanceof Closed) return null;
      this.say(
        /** @type {Error} */
        error.message
      );
      return null;
    } finally {
      this.progress = null;
      this.#tell();
    }
  }
  /**
   * A change; whether it was made.
   *
   * @param {{what: string, theme?: string, [key: string]: unknown}} change
   */
  async edit(change) {
    return await this.#do({
      type: "edit",
      ...change
    });
  }
  async save() {
    return await this.#do({
      type: "save"
    });
  }
  /**
   * Has the quotes shown by these themes; the id of the widget that does so, or "" where the page
   * that the lab stands in does it itself.
   */
  async explore() {
    this.fault = "";
    const told = await this.ask({
      type: "explore"
    });
    return (
      /** @type {string | null} */
      told && (told.model ?? "")
    );
  }
  async reload() {
    return await this.#do({
      type: "reload"
    });
  }
  /** @param {string} fault "" takes it away */
  say(fault) {
    this.fault = fault;
    this.#tell();
  }
  /**
   * @param {() => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }
  close() {
    this.presence.close();
    this.channel.close();
    this.#listeners.clear();
  }
  /** @param {{type: string, [key: string]: unknown}} question */
  async #do(question) {
    this.fault = "";
    this.#own++;
    const told = await this.ask(question);
    this.#own--;
    if (told) this.#set(told.state);
    return told !== null;
  }
  /** @param {State} state */
  #set(state) {
    this.state = state;
    this.#tell();
  }
  /** @param {Message} message that answers no question */
  #push({ content }) {
    if (content.type === "seen?" && this.presence.seen) {
      this.channel.ask({
        type: "seen"
      }, {
        long: true
      }).catch(() => {
      });
    } else if (content.type === "changed" && !this.#own) {
      this.refresh();
    } else if (content.type === "progress") {
      this.progress = content;
      this.#tell();
    } else if (content.type === "error") {
      this.say(content.message);
    }
  }
  #tell() {
    this.#listeners.tell();
  }
};

// ../explorer/js/dom.js
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
var ENGLISH = new Intl.NumberFormat("en");
function number(n) {
  return ENGLISH.format(n);
}
function count(n, one, many = `${one}s`) {
  return `${number(n)} ${n === 1 ? one : many}`;
}
function unique(what) {
  return `wb-${what}-${Math.random().toString(36).slice(2)}`;
}

// ../explorer/js/focus.js
var CELL_LETTERS = "am";
function isForCells({ key, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey;
  return !modified || key.length > 1 || CELL_LETTERS.includes(key.toLowerCase());
}
function holdFocus(root) {
  root.tabIndex = -1;
  const press = () => {
    if (!root.contains(document.activeElement)) root.focus({
      preventScroll: true
    });
  };
  root.addEventListener("pointerdown", press);
  root.addEventListener("keydown", (event) => {
    if (isForCells(event)) event.stopPropagation();
  });
  let ours = false;
  let last = (
    /** @type {EventTarget | null} */
    null
  );
  const focused = ({ target }) => {
    ours = isIn(target);
    last = ours ? target : null;
  };
  const observer = new MutationObserver((records) => {
    if (!ours || document.activeElement !== document.body || isIn(last)) return;
    const had = (
      /** @type {Element} */
      last
    );
    const taken = records.find(({ removedNodes }) => [
      ...removedNodes
    ].some((node) => node.contains(had)));
    if (taken) heirOf(had, isIn(taken.target) ? taken.target : root).focus({
      preventScroll: true
    });
  });
  observer.observe(root, {
    childList: true,
    subtree: true
  });
  const left = ({ relatedTarget }) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (!ours || document.activeElement !== document.body || !isIn(last)) return;
      const had = (
        /** @type {HTMLElement} */
        last
      );
      if (!canHold(had)) handOn(had, root);
    });
  };
  root.addEventListener("focusout", left);
  const pressed = ({ target }) => ours &&= isIn(target);
  const lost = (event) => {
    if (!ours || document.activeElement !== document.body || !root.isConnected) return;
    root.focus({
      preventScroll: true
    });
    if (isForCells(event)) event.stopPropagation();
  };
  const isIn = (target) => root.contains(
    /** @type {Node} */
    target
  );
  addEventListener("focusin", focused);
  addEventListener("pointerdown", pressed, true);
  addEventListener("keydown", lost, true);
  return () => {
    ours = false;
    observer.disconnect();
    root.removeEventListener("focusout", left);
    removeEventListener("focusin", focused);
    removeEventListener("pointerdown", pressed, true);
    removeEventListener("keydown", lost, true);
  };
}
function heirOf(gone, place) {
  const holder = (
    /** @type {Element} */
    place
  );
  const same = [
    ...holder.querySelectorAll(gone.localName)
  ].filter((each) => each.isEqualNode(gone));
  const heir = same.length === 1 ? same[0] : holder.closest("[tabindex]");
  return (
    /** @type {HTMLElement} */
    heir
  );
}
function canHold(element) {
  const seen = element.checkVisibility?.({
    visibilityProperty: true
  }) ?? element.getClientRects().length > 0;
  return seen && !element.matches(":disabled") && !element.closest("[inert]");
}
function handOn(unable, root) {
  if (!canHold(root)) return;
  for (let at = unable.parentElement; at && root.contains(at); at = at.parentElement) {
    if (!at.matches("[tabindex]") || !canHold(at)) continue;
    at.focus({
      preventScroll: true
    });
    if (document.activeElement === at) return;
  }
}

// ../explorer/js/keys.js
var WITHIN = [
  {
    does: "next",
    keys: [
      "ArrowRight"
    ],
    words: "the next one (also \u2193 among values)"
  },
  {
    does: "before",
    keys: [
      "ArrowLeft"
    ],
    words: "the one before (also \u2191 among values)"
  },
  {
    does: "first",
    keys: [
      "Home"
    ],
    words: "the first"
  },
  {
    does: "last",
    keys: [
      "End"
    ],
    words: "the last"
  }
];
function deedOf(among, pressed) {
  const name = nameOf(pressed);
  return among.find(({ keys }) => keys.includes(name))?.does ?? null;
}
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!ctrlKey && !metaKey) return altKey ? `Alt+${key}` : key;
  return `Ctrl+${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.toUpperCase() : key}`;
}

// ../explorer/js/arrows.js
function along(key, now, count2) {
  const does = deedOf(WITHIN, {
    key
  });
  if (!does) return null;
  return {
    next: (now + 1) % count2,
    before: (now + count2 - 1) % count2,
    first: 0,
    last: count2 - 1
  }[does];
}

// js/focus.js
function keepFocus(root, draw, fallback) {
  const now = (
    /** @type {HTMLElement | null} */
    document.activeElement
  );
  const inside = now !== null && root.contains(now);
  const key = inside ? now.dataset.key : void 0;
  const place = key === void 0 ? -1 : keyed(root).findIndex((each) => each === now);
  draw();
  if (!inside || root.contains(document.activeElement)) return;
  const left = keyed(root);
  const same = left.find((each) => each.dataset.key === key);
  (same ?? left[Math.min(place, left.length - 1)] ?? fallback).focus({
    preventScroll: true
  });
}
function keyed(root) {
  const found = (
    /** @type {HTMLElement[]} */
    [
      ...root.querySelectorAll("[data-key]")
    ]
  );
  return found.filter((each) => !each.hidden);
}
function rove(list2) {
  list2.addEventListener("focusin", ({ target }) => settle(
    list2,
    /** @type {Element} */
    target
  ));
  list2.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = next(list2, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}
function settle(list2, chosen = null) {
  const stops = (
    /** @type {HTMLElement[]} */
    [
      ...list2.querySelectorAll("[data-row] button")
    ]
  );
  const stop = stops.find((each) => each === chosen) ?? stops.find((each) => each.getAttribute("aria-pressed") === "true") ?? stops[0];
  stops.forEach((each) => each.tabIndex = each === stop ? 0 : -1);
}
function next(list2, key) {
  const rows = [
    ...list2.querySelectorAll("[data-row]")
  ];
  const row = rows.findIndex((each) => each.contains(document.activeElement));
  if (row < 0) return null;
  const own = stopsOf(rows[row]);
  const at = own.findIndex((each) => each === document.activeElement);
  if (key === "ArrowRight" || key === "ArrowLeft") {
    return own[
      /** @type {number} */
      along(key, at, own.length)
    ];
  }
  const to = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    Home: 0,
    End: rows.length - 1
  }[key];
  if (to === void 0 || !rows[to]) return null;
  const other = stopsOf(rows[to]);
  return other[Math.min(at, other.length - 1)];
}
function stopsOf(row) {
  return (
    /** @type {HTMLElement[]} */
    [
      ...row.querySelectorAll("button")
    ]
  );
}

// js/candidates.js
var NEW = "";
var Candidates = class {
  /** @type {CandidateRow[]} */
  #rows = [];
  #target = NEW;
  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.name = h("h3", {
      tabindex: -1
    });
    this.says = h("p", {
      class: "wl-quiet"
    });
    const id = unique("target");
    this.target = h("select", {
      id,
      "data-key": "target",
      change: () => {
        this.#target = this.target.value;
        lab.redraw();
      }
    });
    this.choice = h("p", {
      class: "wl-target"
    }, h("label", {
      for: id
    }, "+ adds to "), this.target);
    this.list = h("ul", {
      class: "wl-candidates",
      "aria-label": "Words that could be terms"
    });
    rove(this.list);
    this.element = h("section", {
      class: "wl-words",
      "aria-label": "Words that could be terms"
    }, this.name, this.says, this.choice, this.list);
  }
  /** Of the theme that is looked at, or of the quotes without one. */
  async load() {
    const told = await this.lab.session.ask({
      type: "candidates",
      theme: this.lab.look.theme
    });
    if (told) this.#rows = told.candidates;
  }
  update() {
    const { look, state } = this.lab;
    const own = look.theme !== null;
    this.name.textContent = own ? "Words that go with it" : `Without a theme: ${count(state.unthemed, "quote")}`;
    this.says.textContent = this.#words(own);
    this.choice.hidden = own || !this.#rows.length;
    this.#targets();
    this.list.replaceChildren(...this.#rows.map((row) => this.#row(row, own)));
    settle(this.list);
  }
  /** @param {boolean} own */
  #words(own) {
    const { state } = this.lab;
    if (!state.quotes) return "";
    if (this.#rows.length) {
      return own ? "More frequent in its quotes than in others, which they would bring." : "Words and phrases whose quotes gather in few articles, as those of a subject do.";
    }
    if (own) return "No word stands out in its quotes that others hold too.";
    return state.unthemed ? "No word stands in three of them and in two articles." : "Every quote has a theme.";
  }
  #targets() {
    const names = this.lab.state.themes.map(({ theme }) => theme);
    if (!names.includes(this.#target)) this.#target = NEW;
    const options = [
      NEW,
      ...names
    ].map((name) => {
      const option = h("option", {
        value: name
      }, name === NEW ? "the new theme" : name);
      option.selected = name === this.#target;
      return option;
    });
    this.target.replaceChildren(...options);
  }
  /**
   * @param {CandidateRow} row
   * @param {boolean} own
   */
  #row({ term, quotes, articles, others }, own) {
    const chosen = this.lab.look.word === term;
    const target = own ? this.lab.look.theme : this.#target || "the new theme";
    return h("li", {
      "data-row": ""
    }, h("button", {
      type: "button",
      class: "wl-term",
      "aria-pressed": String(chosen),
      "data-key": `word ${term}`,
      click: () => this.lab.show({
        word: term,
        alike: null
      })
    }, term), h("span", {
      class: "wl-facts"
    }, `${count(quotes, "quote")}, ${count(articles, "article")}` + (own ? `; ${number(others)} more to gain` : "")), h("button", {
      type: "button",
      class: "wl-icon",
      "aria-label": `Add ${term} to ${target}`,
      title: `Add to ${target}`,
      "data-key": `add ${term}`,
      click: () => this.#add(term, own)
    }, "+"));
  }
  /**
   * @param {string} term
   * @param {boolean} own
   */
  async #add(term, own) {
    const { lab } = this;
    const theme = own ? (
      /** @type {string} */
      lab.look.theme
    ) : this.#target;
    if (theme === NEW) return lab.themes.offer(term);
    await lab.session.edit({
      what: "add_term",
      theme,
      terms: [
        term
      ]
    });
  }
};

// js/words.js
var PLACES = {
  quote: "in the quote",
  paragraph: "in its paragraph",
  heading: "in the heading above it"
};
function covered({ quotes, unthemed, sample }) {
  const whole = sample ? `a sample of ${count(quotes, "quote")}` : count(quotes, "quote");
  if (!quotes) return "There are no quotes to try themes on.";
  return `${number(quotes - unthemed)} of ${whole} have a theme (${percent(1 - unthemed / quotes)})`;
}
function percent(share) {
  const whole = 100 * share;
  return whole > 0 && whole < 0.5 ? "under 1%" : `${whole.toFixed(0)}%`;
}
function verdict({ counts, gains, losses }) {
  const { before, after, unthemed } = counts.quotes;
  const parts = [
    `${number(before)} \u2192 ${count(after, "quote")}`
  ];
  if (gains) {
    parts.push(`${number(gains)} gained, ${number(unthemed)} of them without a theme so far`);
  }
  if (losses) parts.push(`${number(losses)} lost`);
  if (!gains && !losses) parts.push("nothing changes");
  parts.push(`${number(counts.articles.before)} \u2192 ${count(counts.articles.after, "article")}`);
  return parts.join("; ");
}
function termsIn(typed) {
  const terms = typed.split(/[,\n]/).map((term) => term.trim().replace(/\s+/g, " "));
  return [
    ...new Set(terms.filter(Boolean))
  ];
}
function patternHint(terms) {
  return terms.some((term) => /[|()[\]{}\\^$+?]|\.\*/.test(term)) ? "Nothing found. Terms are words, not regular expressions: * stands for any letters (sanction*), and a comma separates several terms." : "";
}
function source({ speaker, speakers, outlet, title }) {
  const who = speakers?.length ? speakers.join(", ") : speaker ?? "unknown speaker";
  return [
    who,
    outlet,
    title
  ].filter(Boolean).join(" \xB7 ");
}
function button(label, click, more = {}) {
  return h("button", {
    type: "button",
    class: "wl-button",
    click,
    ...more
  }, label);
}

// js/contexts.js
var FIRST = 3;
var Contexts = class {
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
    this.name = h("h3", {
      tabindex: -1
    });
    this.back = button("Back to the words", () => lab.show({
      alike: null
    }), {
      "data-key": "back"
    });
    this.of = h("blockquote", {});
    this.body = h("div", {
      class: "wl-read"
    });
    rove(this.body);
    this.more = button("More", () => this.#more(), {
      "data-key": "morehits"
    });
    this.element = h("section", {
      class: "wl-contexts",
      "aria-label": "In context"
    }, h("div", {
      class: "wl-terms-head"
    }, this.name, this.back), this.of, this.body, this.more);
  }
  async load() {
    const asked = ++this.#asked;
    const { look, session } = this.lab;
    const told = await (look.alike ? session.ask({
      type: "like",
      ...look.alike
    }) : this.#asksHits() && session.ask({
      ...this.#question(),
      from: 0
    }));
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
    if (theme === null || word !== null) return {
      type: "word",
      theme,
      word
    };
    return {
      type: "hits",
      theme,
      term,
      form
    };
  }
  async #more() {
    const told = await this.lab.session.ask({
      ...this.#question(),
      from: this.#hits.length
    });
    if (!told) return;
    this.#hits = [
      ...this.#hits,
      ...told.hits
    ];
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
    const rows = [
      ...this.body.querySelectorAll("[data-row]")
    ];
    rows.slice(0, FIRST).at(-1)?.scrollIntoView({
      block: "nearest"
    });
  }
  #showLike() {
    const { alike } = this.lab.look;
    const { alike: by, remedy } = this.lab.state;
    this.name.textContent = alike?.theme ? `Like those of ${alike.theme}, without it` : "Quotes like";
    this.of.textContent = this.#of.quote ?? "";
    const how = by === "sentence encoder" ? "by meaning" : "by the words' kinship";
    const rows = this.#like.map((row) => this.#likeRow(row));
    const none = h("p", {
      class: "wl-quiet"
    }, "There is nothing to compare with.");
    const says = h("p", {
      class: "wl-quiet"
    }, `Compared ${how}; 1 is the same, 0 is any two quotes.`);
    const more = remedy ? [
      h("p", {
        class: "wl-quiet"
      }, remedy)
    ] : [];
    this.body.replaceChildren(...rows.length ? [
      says,
      ...more,
      h("ul", {}, ...rows)
    ] : [
      none
    ]);
  }
  /** @param {any} tried */
  #showTry({ gained, gains, lost, losses }) {
    this.name.textContent = "Gained and lost";
    const parts = [
      [
        "Gained",
        gained,
        gains
      ],
      [
        "Lost",
        lost,
        losses
      ]
    ];
    const shown = parts.filter(([, , quotes]) => quotes).flatMap(([label, places, quotes]) => [
      h("h4", {}, `${label}: ${count(quotes, "quote")}`),
      list(places.hits.map((row) => this.#hit(row))),
      places.hits.length < places.total ? h("p", {
        class: "wl-quiet"
      }, `and ${number(places.total - places.hits.length)} more`) : ""
    ]);
    const none = h("p", {
      class: "wl-quiet"
    }, "No quote comes or goes.");
    this.body.replaceChildren(...shown.length ? shown : [
      none
    ]);
  }
  #showHits() {
    const { look } = this.lab;
    const what = look.word ?? look.form ?? look.term ?? (look.theme ? "All terms" : "");
    this.name.textContent = what ? `${what} in context` : "In context";
    this.more.hidden = this.#hits.length >= this.#total || look.word !== null;
    if (this.#hits.length) {
      return this.body.replaceChildren(h("p", {
        class: "wl-quiet"
      }, count(this.#total, "place")), list(this.#hits.map((row) => this.#hit(row))));
    }
    const words = this.#asksHits() ? "It stands in no quote." : "Choose a word to see its quotes.";
    this.body.replaceChildren(h("p", {
      class: "wl-quiet"
    }, words));
  }
  /** @param {HitRow} row */
  #hit(row) {
    return h("li", {
      "data-row": "",
      class: "wl-hit"
    }, h("span", {
      class: "wl-left"
    }, h("bdi", {}, row.left)), h("mark", {}, row.hit), h("span", {
      class: "wl-right"
    }, row.right), h("span", {
      class: "wl-from"
    }, h("span", {
      class: "wl-source",
      title: source(row)
    }, source(row)), row.place === "quote" ? null : h("em", {}, PLACES[row.place] ?? row.place), this.#likeButton(row.quote_id)));
  }
  /** @param {LikeRow} row */
  #likeRow(row) {
    return h("li", {
      "data-row": "",
      class: "wl-alike"
    }, h("span", {
      class: "wl-number"
    }, row.likeness.toFixed(2)), h("span", {}, row.quote), h("span", {
      class: "wl-from"
    }, h("span", {
      class: "wl-source",
      title: source(row)
    }, source(row)), h("em", {}, row.themes.join(", ") || "no theme"), this.#likeButton(row.quote_id)));
  }
  /** @param {string} quote */
  #likeButton(quote) {
    return h("button", {
      type: "button",
      class: "wl-link",
      "aria-label": "Quotes like this one",
      "data-key": `like ${quote}`,
      click: async () => {
        await this.lab.show({
          alike: {
            quote
          }
        });
        this.name.focus();
      }
    }, "Like this");
  }
};
function list(rows) {
  return h("ul", {}, ...rows);
}

// js/head.js
var Head = class {
  /** @param {Lab} lab */
  constructor(lab) {
    const { session } = lab;
    this.lab = lab;
    this.said = "";
    this.counter = h("p", {
      class: "wl-count",
      role: "status",
      tabindex: -1
    });
    this.standing = h("p", {
      class: "wl-standing",
      role: "status"
    });
    this.undo = button("Undo", () => session.edit({
      what: "undo"
    }), {
      title: "Undo (Ctrl+Z)"
    });
    this.redo = button("Redo", () => session.edit({
      what: "redo"
    }), {
      title: "Redo (Ctrl+Shift+Z)"
    });
    this.save = button("Save", () => this.#save(), {
      class: "wl-button wl-main-button"
    });
    this.again = button("Read the file again", () => this.#reload());
    this.see = button("See the quotes", () => this.#see(), {
      title: "The Explorer of these quotes by the themes as they are here"
    });
    this.changes = h("ol", {});
    this.list = h("details", {}, h("summary", {}, "Changes"), this.changes);
    this.element = h("div", {
      class: "wl-head"
    }, this.counter, h("div", {
      class: "wl-tools"
    }, this.undo, this.redo, this.again, this.see, this.save), this.standing, this.list);
  }
  update() {
    const { state, session } = this.lab;
    const words = covered(state);
    if (this.counter.textContent !== words) this.counter.textContent = words;
    const unsaved = state.changes.length;
    this.undo.setAttribute("aria-disabled", String(!state.undo));
    this.redo.setAttribute("aria-disabled", String(!state.redo));
    this.save.setAttribute("aria-disabled", String(!unsaved || !state.file));
    this.see.setAttribute("aria-disabled", String(!state.themes.length));
    this.again.hidden = !session.fault.includes("lab.reload()");
    if (unsaved) this.said = "";
    const standing = this.said || this.#standing();
    if (this.standing.textContent !== standing) this.standing.textContent = standing;
    this.list.hidden = !unsaved;
    this.changes.replaceChildren(...state.changes.map(({ change, theme, words: words2 }) => h("li", {}, `${change}: ${theme}${words2 ? ` (${words2})` : ""}`)));
  }
  #standing() {
    const { state } = this.lab;
    const unsaved = state.changes.length;
    if (!state.file) return state.fault;
    if (unsaved) return `${count(unsaved, "change")} not saved yet, to ${state.file}`;
    if (state.made) return `Saved in ${state.file}`;
    return `This folder has no themes of its own yet; they will be saved in ${state.file}`;
  }
  async #save() {
    const { state, session } = this.lab;
    if (!state.changes.length || !state.file) return;
    const made = count(state.changes.length, "change");
    if (!await session.save()) return;
    this.said = `${made} saved in ${state.file}. \u201CSee the quotes\u201D shows them by these themes, and so does the folder when it is opened again; no article is read for it.`;
    this.lab.redraw();
  }
  async #see() {
    const { lab } = this;
    if (!lab.state.themes.length) return lab.session.say("There is no theme to see quotes by yet.");
    const model = await lab.session.explore();
    if (model) await lab.shown.show(model);
  }
  async #reload() {
    const done = await this.lab.session.reload();
    if (done) this.counter.focus();
  }
};

// js/shown.js
var Shown = class {
  /** @type {any} */
  #view = null;
  /** @param {Model} model of the lab, which leads to the notebook's widgets */
  constructor(model) {
    this.model = model;
    this.element = h("div", {
      class: "wl-shown"
    });
  }
  /** @param {string} id of the widget's model */
  async show(id) {
    const manager = (
      /** @type {any} */
      this.model.widget_manager
    );
    const view = await manager.create_view(await manager.get_model(id), {});
    this.#leave();
    this.#view = view;
    this.element.append(view.el);
    view.el.scrollIntoView({
      block: "nearest"
    });
  }
  close() {
    this.#leave();
    this.element.remove();
  }
  #leave() {
    this.#view?.remove();
    this.#view = null;
  }
};

// js/trying.js
var PAUSE_MS = 350;
var Trying = class {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #number = 0;
  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    const id = unique("try");
    this.input = h("input", {
      type: "text",
      id,
      autocomplete: "off",
      spellcheck: "false",
      input: () => this.#soon(),
      keydown: (event) => {
        if (event.key !== "Escape" || !this.input.value) return;
        event.stopPropagation();
        this.clear();
      }
    });
    this.verdict = h("p", {
      class: "wl-verdict",
      role: "status"
    });
    this.forms = h("p", {
      class: "wl-quiet wl-finds"
    });
    this.does = button("Add", () => this.#do(), {
      "data-key": "do"
    });
    this.keeps = button("Leave as it is", () => this.#leave(), {
      "data-key": "leave"
    });
    this.actions = h("div", {
      class: "wl-tools"
    }, this.does, this.keeps);
    this.element = h("form", {
      class: "wl-try",
      submit: (event) => {
        event.preventDefault();
        this.lab.look.trying ? this.#do() : this.#now();
      }
    }, h("label", {
      for: id
    }, "Try a term"), this.input, this.verdict, this.forms, this.actions);
  }
  /** Tries the theme without a term that it has. @param {string} term */
  async without(term) {
    this.input.value = "";
    await this.#try({
      add: [],
      remove: [
        term
      ]
    });
    this.does.focus();
  }
  clear() {
    clearTimeout(this.#timer);
    this.#number++;
    this.input.value = "";
    if (this.lab.look.trying) this.lab.show({
      trying: null
    });
  }
  update() {
    const { look, tried } = this.lab;
    const shown = look.trying !== null && tried !== null;
    this.actions.hidden = !shown;
    if (!shown) {
      this.verdict.textContent = this.forms.textContent = "";
      return;
    }
    const { add, remove } = (
      /** @type {{add: string[], remove: string[]}} */
      look.trying
    );
    const what = add.length ? `With ${add.join(", ")}` : `Without ${remove.join(", ")}`;
    this.verdict.textContent = `${what}: ${verdict(tried)}.`;
    const found = tried.forms;
    const forms = found.map(([form, n]) => `${form} (${number(n)})`).join(", ");
    this.forms.textContent = forms ? `Finds ${forms}` : patternHint(add);
    this.does.textContent = add.length ? "Add" : "Remove";
  }
  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), PAUSE_MS);
  }
  #now() {
    clearTimeout(this.#timer);
    const add = termsIn(this.input.value);
    if (add.length) return this.#try({
      add,
      remove: []
    });
    this.lab.session.say("");
    if (this.lab.look.trying) this.lab.show({
      trying: null
    });
  }
  /** @param {{add: string[], remove: string[]}} trying */
  async #try(trying) {
    const { lab } = this;
    const asked = ++this.#number;
    lab.session.say("");
    const told = await lab.session.ask({
      type: "try",
      theme: lab.look.theme,
      ...trying
    });
    if (asked !== this.#number) return;
    lab.tried = told;
    await lab.show({
      trying: told ? trying : null,
      alike: null
    });
  }
  async #do() {
    const { lab } = this;
    const { trying, theme } = lab.look;
    if (!trying) return;
    const what = trying.add.length ? "add_term" : "remove_term";
    const terms = trying.add.length ? trying.add : trying.remove;
    if (!await lab.session.edit({
      what,
      theme: theme ?? "",
      terms
    })) return;
    this.input.value = "";
    await lab.show({
      trying: null
    });
    this.input.focus();
  }
  #leave() {
    this.clear();
    this.input.focus();
  }
};

// js/terms.js
var FORMS = 8;
var Terms = class {
  /** @type {TermRow[]} */
  #terms = [];
  /** The terms whose forms are all shown. */
  #open = /* @__PURE__ */ new Set();
  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.name = h("h3", {
      tabindex: -1
    });
    this.where = h("fieldset", {
      class: "wl-where"
    });
    this.rows = h("ul", {
      class: "wl-terms",
      "aria-label": "Terms"
    });
    rove(this.rows);
    this.trying = new Trying(lab);
    this.renaming = h("form", {
      class: "wl-rename",
      hidden: "",
      submit: this.#rename
    });
    const tools = h("div", {
      class: "wl-tools"
    }, button("All in context", () => lab.show({
      term: null,
      form: null,
      alike: null
    }), {
      "data-key": "all"
    }), button("Quotes like these", () => lab.show({
      alike: {
        theme: this.theme
      }
    }), {
      "data-key": "like"
    }), button("Rename", () => this.#askName(), {
      "data-key": "rename"
    }), button("Remove theme", () => this.#remove(), {
      "data-key": "remove"
    }));
    const head = h("div", {
      class: "wl-terms-head"
    }, this.name, tools);
    this.element = h("section", {
      class: "wl-words",
      "aria-label": "Terms of the theme"
    }, head, this.renaming, this.where, this.rows, this.trying.element);
  }
  get theme() {
    return (
      /** @type {string} */
      this.lab.look.theme
    );
  }
  async load() {
    const told = await this.lab.session.ask({
      type: "theme",
      theme: this.theme
    });
    if (told) this.#terms = told.terms;
    return told !== null;
  }
  update() {
    const { state, look } = this.lab;
    const row = state.themes.find(({ theme }) => theme === look.theme);
    this.element.hidden = !row;
    if (!row) return;
    this.name.textContent = `${row.theme}: ${count(row.quotes, "quote")}`;
    this.#places(state.where[row.theme] ?? []);
    this.rows.replaceChildren(...this.#terms.map((term) => this.#row(term)));
    settle(this.rows);
    this.trying.update();
  }
  /** @param {string[]} now */
  #places(now) {
    const boxes = Object.entries(PLACES).map(([place, label]) => {
      const box = h("input", {
        type: "checkbox",
        value: place,
        "data-key": `where ${place}`,
        change: () => this.#setPlaces()
      });
      box.checked = now.includes(place);
      return h("label", {}, box, ` ${label}`);
    });
    this.where.replaceChildren(h("legend", {}, "Terms count"), ...boxes);
  }
  #setPlaces() {
    const boxes = [
      ...this.where.querySelectorAll("input")
    ];
    const where = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const { session } = this.lab;
    const set = where.length ? session.edit({
      what: "set_where",
      theme: this.theme,
      where
    }) : null;
    if (set) return set.then((done) => done || this.lab.redraw());
    session.say("A theme counts somewhere: choose at least one place.");
    this.lab.redraw();
  }
  /** @param {TermRow} row */
  #row({ term, quotes, articles, only, forms, more }) {
    const { look } = this.lab;
    const every = this.#open.has(term);
    const shown = every ? forms : forms.slice(0, FORMS);
    const chips = shown.map(([form, number2]) => this.#form(term, form, number2));
    const left = forms.length - shown.length;
    if (left > 0) chips.push(this.#more(term, left));
    if (every && more) chips.push(h("span", {
      class: "wl-quiet"
    }, `and ${number(more)} more`));
    const alone = look.term === term && !look.form;
    return h("li", {
      "data-row": ""
    }, h("div", {
      class: "wl-term-line"
    }, h("button", {
      type: "button",
      class: "wl-term",
      "aria-pressed": String(alone),
      "data-key": `term ${term}`,
      click: () => this.lab.show({
        term,
        form: null
      })
    }, term), h("span", {
      class: "wl-facts"
    }, `${count(quotes, "quote")}, ${count(articles, "article")}` + (quotes ? `; ${only === quotes ? "all" : number(only)} only by it` : "")), h("button", {
      type: "button",
      class: "wl-icon",
      "aria-label": `Try the theme without ${term}`,
      title: "What would be lost without it?",
      "data-key": `without ${term}`,
      click: () => this.trying.without(term)
    }, "\u2212")), chips.length && !(forms.length === 1 && forms[0][0] === term.toLowerCase()) ? h("div", {
      class: "wl-forms"
    }, ...chips) : null);
  }
  /**
   * @param {string} term
   * @param {string} form
   * @param {number} quotes
   */
  #form(term, form, quotes) {
    const { look } = this.lab;
    const chosen = look.term === term && look.form === form;
    return h("button", {
      type: "button",
      class: "wl-form",
      "aria-pressed": String(chosen),
      "data-key": `form ${term} ${form}`,
      click: () => this.lab.show({
        term,
        form: chosen ? null : form
      })
    }, form, h("span", {
      class: "wl-number"
    }, number(quotes)));
  }
  /**
   * @param {string} term
   * @param {number} left
   */
  #more(term, left) {
    const open = () => {
      this.#open.add(term);
      this.lab.redraw();
    };
    const key = {
      "data-key": `more ${term}`
    };
    return h("button", {
      type: "button",
      class: "wl-form",
      click: open,
      ...key
    }, `${number(left)} more`);
  }
  #askName() {
    const input = h("input", {
      type: "text",
      value: this.theme,
      "aria-label": "New name"
    });
    const close = () => {
      this.renaming.hidden = true;
      this.lab.key("rename")?.focus();
    };
    this.renaming.replaceChildren(input, h("button", {
      type: "submit",
      class: "wl-button"
    }, "Rename"), button("Cancel", close));
    input.addEventListener("keydown", (event) => event.key === "Escape" ? close() : null);
    this.renaming.hidden = false;
    input.select();
  }
  /** @param {Event} event */
  #rename = async (event) => {
    event.preventDefault();
    const input = (
      /** @type {HTMLInputElement} */
      this.renaming.querySelector("input")
    );
    const name = input.value.trim().replace(/\s+/g, " ");
    const same = name === this.theme;
    const change = {
      what: "rename_theme",
      theme: this.theme,
      name
    };
    if (!same && !await this.lab.session.edit(change)) return input.focus();
    this.renaming.hidden = true;
    await this.lab.show({
      theme: name
    });
    this.lab.key("rename")?.focus();
  };
  async #remove() {
    if (await this.lab.session.edit({
      what: "remove_theme",
      theme: this.theme
    })) {
      await this.lab.show({
        theme: null
      });
      this.lab.key("theme ")?.focus();
    }
  }
};

// js/themes.js
var Themes = class {
  #shown = "";
  /** @param {Lab} lab */
  constructor(lab) {
    this.lab = lab;
    this.list = h("ul", {
      class: "wl-themes",
      "aria-label": "Themes"
    });
    rove(this.list);
    const [name, terms] = [
      unique("name"),
      unique("terms")
    ];
    this.name = h("input", {
      type: "text",
      id: name,
      autocomplete: "off",
      maxlength: 200
    });
    this.terms = h("input", {
      type: "text",
      id: terms,
      autocomplete: "off",
      placeholder: "hospital*, nurse*"
    });
    this.form = h("form", {
      class: "wl-new",
      submit: (event) => this.#add(event)
    }, h("h3", {}, "New theme"), h("label", {
      for: name
    }, "Name"), this.name, h("label", {
      for: terms
    }, "Terms, with commas between them"), this.terms, h("button", {
      type: "submit",
      class: "wl-button"
    }, "Add theme"));
    this.shipped = button("Start from the themes that come with the workbench", () => lab.session.edit({
      what: "add_shipped"
    }), {
      "data-key": "shipped"
    });
    this.element = h("div", {
      class: "wl-side"
    }, this.list, this.form, this.shipped);
  }
  /** Puts a word into the form of a new theme. @param {string} word */
  offer(word) {
    this.terms.value = [
      ...termsIn(this.terms.value),
      word
    ].filter((each, i, all) => all.indexOf(each) === i).join(", ");
  }
  update() {
    const { state, look } = this.lab;
    this.shipped.hidden = state.themes.length > 0 || state.made;
    const now = JSON.stringify([
      state.themes,
      state.unthemed,
      look.theme
    ]);
    if (now === this.#shown) return;
    this.#shown = now;
    const rest = {
      name: null,
      quotes: state.unthemed,
      share: state.unthemed / (state.quotes || 1)
    };
    const rows = state.themes.map(({ theme, quotes, share }) => ({
      name: theme,
      quotes,
      share
    }));
    this.list.replaceChildren(...[
      rest,
      ...rows
    ].map((row) => this.#row(row)));
    settle(this.list);
  }
  /** @param {{name: string | null, quotes: number, share: number}} row */
  #row({ name, quotes, share }) {
    const chosen = this.lab.look.theme === name;
    const bar = h("span", {
      class: "wl-share",
      "aria-hidden": "true"
    });
    bar.style.setProperty("--wl-share", String(share));
    const label = h("span", {
      class: "wl-theme-name"
    }, name ?? "Without a theme");
    if (name === null) label.classList.add("wl-rest");
    return h("li", {
      "data-row": ""
    }, h("button", {
      type: "button",
      class: "wl-theme",
      "aria-pressed": String(chosen),
      "data-key": `theme ${name ?? ""}`,
      click: () => this.lab.show({
        theme: name
      })
    }, label, h("span", {
      class: "wl-number",
      title: percent(share)
    }, number(quotes)), bar));
  }
  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    const { lab } = this;
    const name = this.name.value.trim().replace(/\s+/g, " ");
    const terms = termsIn(this.terms.value);
    if (!name || !terms.length) {
      const empty = name ? this.terms : this.name;
      lab.session.say(name ? "A theme needs a term." : "A theme needs a name.");
      return empty.focus();
    }
    if (!await lab.session.edit({
      what: "add_theme",
      theme: name,
      terms
    })) return;
    this.name.value = this.terms.value = "";
    lab.show({
      theme: name
    });
  }
};

// js/view.js
var LINES = {
  open: "",
  waiting: "The kernel is at work, with this or with another cell; what was asked for comes.",
  gone: "The kernel was restarted or has stopped; run the cell again. What was not saved is lost."
};
var TEXT_FIELDS = "input:not([type=checkbox]), select, textarea";
function mount(holder, session) {
  const lab = new Lab(session);
  holder.append(lab.root, lab.shown.element);
  const cleanups = [
    session.presence.enter(),
    holdFocus(lab.root),
    session.listen(() => lab.changed())
  ];
  session.open().then(() => lab.changed());
  return () => {
    cleanups.forEach((cleanup) => cleanup());
    lab.shown.close();
    lab.root.remove();
  };
}
var FIRST2 = {
  theme: null,
  term: null,
  form: null,
  trying: null,
  alike: null,
  word: null
};
var Lab = class {
  /** @type {State | null} */
  #drawn = null;
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.look = FIRST2;
    this.tried = null;
    this.head = new Head(this);
    this.themes = new Themes(this);
    this.terms = new Terms(this);
    this.candidates = new Candidates(this);
    this.contexts = new Contexts(this);
    const words = h("div", {
      class: "wl-middle"
    }, this.terms.element, this.candidates.element);
    this.body = h("div", {
      class: "wl-body"
    }, this.themes.element, words, this.contexts.element);
    this.body.hidden = true;
    this.notice = h("p", {
      class: "wl-notice",
      role: "status"
    }, "Looking through the quotes \u2026");
    this.bar = h("progress", {
      max: 1,
      "aria-label": "Progress",
      hidden: ""
    });
    this.root = h("div", {
      class: "wl-lab"
    }, this.head.element, this.notice, this.bar, this.body);
    this.shown = new Shown(session.model);
    this.root.addEventListener("keydown", (event) => this.#undoByKey(event));
  }
  /** The state; there once the lab is drawn. */
  get state() {
    return (
      /** @type {State} */
      this.session.state
    );
  }
  /** The element that is called so. @param {string} key @returns {HTMLElement | null} */
  key(key) {
    return this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }
  /**
   * Looks at something else: what is not named stays, but for what belongs to another theme.
   *
   * @param {Partial<Look>} look
   */
  async show(look) {
    const other = look.theme !== void 0 && look.theme !== this.look.theme;
    this.look = {
      ...other ? FIRST2 : this.look,
      ...look
    };
    if (look.term !== void 0 || look.form !== void 0) {
      this.look = {
        ...this.look,
        alike: null,
        trying: null,
        word: null
      };
    }
    if (!this.look.trying) this.tried = null;
    if (other) this.terms.trying.input.value = "";
    await (other || !this.#drawn ? this.#load() : this.contexts.load());
    this.redraw();
    const read = look.term !== void 0 || look.form !== void 0 || look.word || look.alike;
    if (read) this.contexts.bring();
  }
  /** Something has changed in the kernel, or in how it stands with it. */
  changed() {
    this.#tell();
    if (!this.session.state || this.#drawn === this.session.state) return;
    this.#drawn = this.session.state;
    const { theme } = this.look;
    if (theme !== null && !this.state.themes.some((row) => row.theme === theme)) this.look = FIRST2;
    this.#load().then(() => this.redraw());
  }
  redraw() {
    if (!this.session.state) return;
    keepFocus(this.root, () => {
      this.body.hidden = false;
      [
        this.head,
        this.themes,
        this.terms,
        this.candidates,
        this.contexts
      ].forEach((part) => part.update());
    }, this.candidates.name);
    this.root.dataset.ready = "1";
  }
  async #load() {
    if (this.look.theme !== null) await this.terms.load();
    await this.candidates.load();
    await this.contexts.load();
  }
  #tell() {
    const { line, fault, progress } = this.session;
    const label = progress ? `${progress.label} \u2026` : "";
    const first = this.session.state ? "" : "Looking through the quotes \u2026";
    const words = fault || label || LINES[line] || first;
    this.notice.hidden = !words;
    this.notice.toggleAttribute("data-fault", Boolean(fault));
    if (this.notice.textContent !== words) this.notice.textContent = words;
    this.bar.hidden = !progress?.total;
    if (progress?.total) this.bar.value = progress.done / progress.total;
    if (this.session.state) this.head.update();
  }
  /** @param {KeyboardEvent} event */
  #undoByKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const field = (
      /** @type {HTMLElement} */
      event.target
    );
    if (key !== "z" && key !== "y") return;
    event.stopPropagation();
    if (field.matches(TEXT_FIELDS)) return;
    event.preventDefault();
    this.session.edit({
      what: key === "y" || event.shiftKey ? "redo" : "undo"
    });
  }
};

// js/main.js
var main_default = () => {
  let session;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      session = new Session(model);
      return () => session.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, session);
    }
  };
};
export {
  main_default as default
};
