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
  ask(question2, { long = false, bytes } = {}) {
    if (this.#closed) return Promise.reject(new Closed());
    if (this.#line === "gone") return Promise.reject(new Gone());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, {
      resolve,
      reject
    }));
    if (!long) this.#bePatient(id);
    if (bytes) this.model.send({
      ...question2,
      id
    }, void 0, [
      bytes
    ]);
    else this.model.send({
      ...question2,
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

// js/item.js
var PIECE = 524288;
var ACTIVE = /* @__PURE__ */ new Set([
  "offered",
  "waiting",
  "sending"
]);
function itemOf(key, file, path) {
  const whole = path.replace(/\p{Surrogate}/gu, "\uFFFD");
  return {
    key,
    file,
    path: whole,
    name: whole.split("/").at(-1) ?? whole,
    size: file.size,
    state: "offered",
    choice: "new",
    sent: 0,
    fault: ""
  };
}
function refused(item, fault) {
  item.fault = fault;
  item.state = "refused";
  return item;
}
async function nextPiece({ file, sent }) {
  try {
    return await file.slice(sent, sent + PIECE).arrayBuffer();
  } catch {
    throw new Error("The browser could not read it: it was moved, changed or is not accessible.");
  }
}

// js/queue.js
var LANES = 3;
var LOOKED = 500;
var Queue = class {
  /** @type {Listeners<[]>} */
  #listeners = new Listeners();
  #sending = 0;
  #made = 0;
  #closed = false;
  #prefix = Math.random().toString(36).slice(2);
  /** Those that wait, in their order. @type {Item[]} */
  #waiting = [];
  /** What the last drops brought, in lower case: a name twice among them is two files. */
  #names = /* @__PURE__ */ new Set();
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.items = [];
    this.line = "open";
    this.channel = new Channel(model, () => {
    }, (line) => {
      this.line = line;
      this.#tell();
    });
    model.on("change:_holds", this.#tell);
  }
  /** The folder as the analyst calls it. */
  get folder() {
    return String(this.model.get("_label") ?? "");
  }
  /** How many files it holds. */
  get holds() {
    return Number(this.model.get("_holds") ?? 0);
  }
  /** Whether something is still to be looked at or sent. */
  get busy() {
    return this.items.some(({ state }) => ACTIVE.has(state));
  }
  /** Those whose names are there, which wait for an answer. */
  get asked() {
    return this.items.filter(({ state }) => state === "there");
  }
  /**
   * What was dropped: files to send, and what could not be looked into.
   *
   * @param {Dropped} dropped
   */
  async add({ files, faults }) {
    if (!this.busy && !this.asked.length) {
      this.items = [];
      this.#names.clear();
    }
    const items = files.map(({ file, path }) => itemOf(this.#key(), file, path));
    const lost = faults.map(({ path, fault }) => refused(itemOf(this.#key(), new Blob(), path), fault));
    this.items.push(...items, ...lost);
    this.#tell();
    for (let first = 0; first < items.length; first += LOOKED) {
      await this.#look(items.slice(first, first + LOOKED));
    }
  }
  /**
   * What to do with all files whose names are there.
   *
   * @param {Choice | "leave"} choice
   */
  answer(choice) {
    for (const item of this.asked) {
      if (choice === "leave") item.state = "left";
      else this.#wait(item, choice);
    }
    this.#tell();
    this.#send();
  }
  /** @param {Item} item not to be sent after all */
  cancel(item) {
    if (item.state === "sending") {
      this.channel.ask({
        type: "leave",
        file: item.key
      }).catch(() => {
      });
    }
    if (ACTIVE.has(item.state) || item.state === "there") item.state = "left";
    this.#tell();
  }
  cancelAll() {
    this.items.forEach((item) => this.cancel(item));
  }
  /**
   * @param {() => void} listener
   * @returns {() => void}
   */
  listen(listener) {
    return this.#listeners.add(listener);
  }
  close() {
    this.cancelAll();
    this.#closed = true;
    this.model.off("change:_holds", this.#tell);
    this.channel.close();
    this.#listeners.clear();
  }
  /** By which the kernel tells a file from all others, also from those of other pages. */
  #key() {
    return `${this.#prefix}-${++this.#made}`;
  }
  /** @param {Item[]} items */
  async #look(items) {
    const files = items.map(({ name, size: size2 }) => ({
      name,
      size: size2
    }));
    try {
      const { content } = await this.channel.ask({
        type: "look",
        files
      });
      items.forEach((item, place) => this.#looked(item, content.files[place]));
    } catch (error) {
      items.forEach((item) => refused(item, words(error)));
    }
    this.#tell();
    this.#send();
  }
  /**
   * @param {Item} item
   * @param {{name: string, fault: string | null, there: boolean}} looked
   */
  #looked(item, { name, fault, there }) {
    if (item.state !== "offered") return;
    const known = name.toLowerCase();
    if (fault !== null) return refused(item, fault);
    item.name = name;
    if (this.#names.has(known)) this.#wait(item, "both");
    else if (there) item.state = "there";
    else this.#wait(item, "new");
    this.#names.add(known);
  }
  /**
   * @param {Item} item
   * @param {Choice} choice
   */
  #wait(item, choice) {
    item.choice = choice;
    item.state = "waiting";
    this.#waiting.push(item);
  }
  #send() {
    while (this.#sending < LANES && this.#waiting.length && !this.#closed) {
      const item = (
        /** @type {Item} */
        this.#waiting.shift()
      );
      if (item.state !== "waiting") continue;
      item.state = "sending";
      this.#sending++;
      this.#sendOne(item).catch((error) => {
        if (item.state === "sending") refused(item, words(error));
      }).finally(() => {
        this.#sending--;
        this.#tell();
        this.#send();
      });
    }
  }
  /** @param {Item} item */
  async #sendOne(item) {
    const { key, name, size: size2, choice } = item;
    do {
      const bytes = await nextPiece(item);
      if (item.state !== "sending") return;
      const question2 = {
        type: "piece",
        file: key,
        name,
        size: size2,
        offset: item.sent,
        choice
      };
      const { content } = await this.channel.ask(question2, {
        bytes
      });
      if (item.state !== "sending") return;
      item.sent = content.received;
      if (content.name !== null) {
        item.name = content.name;
        item.state = "done";
      }
      this.#tell();
    } while (item.state === "sending");
  }
  #tell = () => {
    this.#listeners.tell();
  };
};
function words(error) {
  return error instanceof Error ? error.message : String(error);
}

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

// js/words.js
var LINES = {
  open: "",
  waiting: "Waiting for the kernel, which may be busy with another cell; the upload goes on by itself.",
  gone: "The kernel was restarted or has stopped. What had arrived is in the folder; run the cell again to go on."
};
function size(bytes) {
  if (bytes < 1e3) return count(bytes, "byte");
  const [value, unit] = bytes < 999500 ? [
    bytes / 1e3,
    "kB"
  ] : [
    bytes / 1e6,
    "MB"
  ];
  return `${value < 9.95 ? value.toFixed(1) : number(Math.round(value))} ${unit}`;
}
function inState(items, state) {
  return items.filter((item) => item.state === state).length;
}
function amounts(items) {
  const taken = items.filter(({ state }) => ![
    "refused",
    "left",
    "there"
  ].includes(state));
  return {
    files: taken.length,
    sent: taken.reduce((sum, item) => sum + item.sent, 0),
    all: taken.reduce((sum, item) => sum + item.size, 0)
  };
}
function standing(queue) {
  const { items } = queue;
  const done = inState(items, "done");
  if (!items.length) return "";
  if (queue.busy) {
    const { files, sent, all } = amounts(items);
    return `${number(done)} of ${count(files, "file")}, ${size(sent)} of ${size(all)}`;
  }
  if (queue.asked.length) return done ? `${count(done, "file")} arrived.` : "";
  const refused2 = inState(items, "refused");
  const left = inState(items, "left");
  const told = [
    done ? `${count(done, "file")} arrived` : "Nothing arrived",
    refused2 ? `${number(refused2)} not taken` : "",
    left ? `${number(left)} left out` : ""
  ];
  return `${told.filter(Boolean).join(", ")}.${done ? " Now run the cells below." : ""}`;
}
function question(there) {
  return there === 1 ? "A file of this name is there already:" : `${number(there)} files of these names are there already:`;
}

// js/list.js
var MOST = 200;
var AHEAD = 52;
var STATES = {
  offered: "waiting",
  there: "there already",
  waiting: "waiting",
  sending: "",
  done: "arrived",
  left: "left out"
};
var List = class {
  /** @type {Map<Item, Row>} */
  #rows = /* @__PURE__ */ new Map();
  /** Of which items the reasons stand there. */
  #faults = "";
  /** @param {Queue} queue */
  constructor(queue) {
    this.queue = queue;
    this.faults = h("div", {
      class: "wb-faults"
    });
    this.rows = h("ul", {
      class: "wb-files",
      tabindex: 0,
      "aria-label": "Files of this upload"
    });
    this.more = h("p", {
      class: "wb-quiet"
    });
    this.element = h("div", {}, this.faults, this.rows, this.more);
  }
  update() {
    const { items } = this.queue;
    const shown = items.filter(({ state }) => state !== "refused");
    this.#fault(items.filter(({ state }) => state === "refused"));
    const rows = shown.length <= MOST ? shown : foremost(shown);
    this.#place(rows);
    rows.forEach((item) => show(
      item,
      /** @type {Row} */
      this.#rows.get(item)
    ));
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
  #fault(refused2) {
    this.faults.hidden = !refused2.length;
    const now = refused2.map(({ key }) => key).join();
    if (this.#faults === now) return;
    this.#faults = now;
    const reasons = /* @__PURE__ */ new Map();
    refused2.forEach((item) => {
      reasons.set(item.fault, [
        ...reasons.get(item.fault) ?? [],
        item
      ]);
    });
    const lines = [
      ...reasons
    ].map(([fault, items]) => {
      const names = items.slice(0, 4).map(({ path }) => path).join(", ");
      const more = items.length > 4 ? ` and ${number(items.length - 4)} more` : "";
      return h("li", {}, h("strong", {}, `${names}${more}`), ` ${fault}`);
    });
    const head = h("p", {}, h("strong", {}, `${count(refused2.length, "file")} not taken:`));
    this.faults.replaceChildren(head, h("ul", {}, ...lines));
  }
};
function foremost(items) {
  const first = items.findIndex(({ state }) => state !== "done" && state !== "left");
  const from = Math.max(0, Math.min(first < 0 ? items.length : first - 5, items.length - MOST));
  return items.slice(from, from + MOST);
}
function made(item, cancel) {
  const name = h("span", {
    class: "wb-name",
    title: item.path
  });
  const bar = h("progress", {
    max: 1,
    "aria-label": item.name
  });
  const state = h("span", {
    class: "wb-state"
  });
  const stop = h("button", {
    type: "button",
    class: "wb-stop",
    "aria-label": `Cancel ${item.name}`,
    click: cancel
  }, "\xD7");
  const bytes = h("span", {
    class: "wb-size"
  }, size(item.size));
  const element = h("li", {}, name, bytes, h("span", {
    class: "wb-how"
  }, bar, state), stop);
  return {
    element,
    state,
    name,
    bar,
    stop
  };
}
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

// js/walk.js
var DEEPEST = 32;
var MOST2 = 2e4;
var FAULTS = {
  folder: "The browser could not list this folder: it was moved or is not accessible.",
  file: "The browser could not read it: it was moved or is not accessible.",
  deep: `It is more than ${DEEPEST} folders deep; drop the inner folder itself.`,
  many: `More than ${MOST2.toLocaleString("en")} files were dropped; those after that were left out. Drop the folders one by one.`
};
function dropped(transfer) {
  const entries = [
    ...transfer.items
  ].filter(({ kind }) => kind === "file").map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return walk(entries.filter((entry) => entry !== null));
}
function chosen(files) {
  return walk([
    ...files
  ].filter((file) => !file.webkitRelativePath.split("/").some(isHidden)));
}
async function walk(entries) {
  const found = {
    files: [],
    faults: []
  };
  const places = entries.map((entry) => ({
    entry,
    path: pathOf(entry),
    depth: 0
  })).reverse();
  for (let place = places.pop(); place; place = places.pop()) {
    const { entry, path, depth } = place;
    if (found.files.length === MOST2) {
      found.faults.push({
        path,
        fault: FAULTS.many
      });
      break;
    }
    if (entry instanceof Blob) found.files.push({
      file: entry,
      path
    });
    else if (entry.isFile) await addFile(found, entry, path);
    else if (depth === DEEPEST) found.faults.push({
      path,
      fault: FAULTS.deep
    });
    else {
      const inner = await listed(found, entry, path);
      const shown = inner.filter(({ name }) => !isHidden(name));
      const below = shown.map((each) => ({
        entry: each,
        path: `${path}/${each.name}`,
        depth: depth + 1
      }));
      places.push(...below.sort((a, b) => a.path < b.path ? 1 : -1));
    }
  }
  return found;
}
function isHidden(name) {
  return name.startsWith(".") || [
    "__MACOSX",
    "desktop.ini",
    "Thumbs.db"
  ].includes(name);
}
function pathOf(entry) {
  return entry instanceof Blob ? entry.webkitRelativePath || entry.name : entry.name;
}
async function addFile(found, entry, path) {
  const place = (
    /** @type {FileSystemFileEntry} */
    entry
  );
  try {
    found.files.push({
      file: await new Promise((...ways) => place.file(...ways)),
      path
    });
  } catch {
    found.faults.push({
      path,
      fault: FAULTS.file
    });
  }
}
async function listed(found, entry, path) {
  const reader = (
    /** @type {FileSystemDirectoryEntry} */
    entry.createReader()
  );
  const inner = [];
  try {
    for (; ; ) {
      const some = await new Promise((...ways) => reader.readEntries(...ways));
      if (!some.length) return inner;
      inner.push(...some);
    }
  } catch {
    found.faults.push({
      path,
      fault: FAULTS.folder
    });
    return inner;
  }
}

// js/view.js
var NO_FILES = "Only files and folders can be dropped here; save the page or text as a file.";
function mount(holder, queue) {
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
var View = class {
  #due = false;
  /** @param {Queue} queue */
  constructor(queue) {
    this.queue = queue;
    this.said = "";
    this.label = unique("folder");
    this.holds = h("p", {
      class: "wb-quiet",
      id: this.label
    });
    this.notice = h("p", {
      class: "wb-notice",
      role: "status"
    });
    this.standing = h("p", {
      class: "wb-standing"
    });
    this.told = h("p", {
      class: "wb-unseen",
      role: "status"
    });
    this.bar = h("progress", {
      "aria-label": "Upload",
      max: 1
    });
    this.stop = button("Cancel", () => queue.cancelAll(), "Cancel the upload");
    this.asked = h("div", {
      class: "wb-asked",
      role: "group",
      "aria-label": "Names already there"
    });
    this.list = new List(queue);
    this.work = h("div", {
      class: "wb-work"
    }, this.standing, this.bar, this.stop);
    this.root = h("div", {
      class: "wb-upload",
      dragover: this.#over,
      dragleave: this.#leave
    }, ...this.#ways(), this.notice, this.work, this.told, this.asked, this.list.element);
    this.root.addEventListener("drop", this.#drop);
    this.update();
  }
  /** The place to drop on, which is a button too, and the two dialogues of the browser. */
  #ways() {
    const files = h("input", {
      type: "file",
      multiple: "",
      hidden: "",
      change: this.#chosen
    });
    const folder = h("input", {
      type: "file",
      webkitdirectory: "",
      hidden: ""
    });
    folder.addEventListener("change", this.#chosen);
    const zone = h("button", {
      type: "button",
      class: "wb-zone",
      "aria-describedby": this.label,
      click: () => files.click()
    }, h("strong", {}, "Drop articles here"), h("span", {}, "files, folders or archives; or click to choose files"));
    const more = button("Choose a folder", () => folder.click());
    return [
      files,
      folder,
      zone,
      h("div", {
        class: "wb-foot"
      }, this.holds, more)
    ];
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
    const words2 = standing(queue);
    this.standing.textContent = words2;
    this.work.hidden = !words2;
    this.bar.hidden = this.stop.hidden = !queue.busy;
    const { sent, all } = amounts(queue.items);
    this.bar.value = all ? sent / all : 0;
    this.root.toggleAttribute("data-busy", queue.busy);
    const stage = queue.busy ? `Uploading ${count(queue.items.length, "file")}` : words2;
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
    const ways = [
      [
        "Replace",
        "replace"
      ],
      [
        "Keep both",
        "both"
      ],
      [
        "Leave out",
        "leave"
      ]
    ];
    this.asked.replaceChildren(h("p", {}, h("strong", {}, question(there.length)), ` ${names}${more}`), ...ways.map(([label, choice]) => button(label, () => this.#answer(choice))));
  }
  /** @param {Choice | "leave"} choice */
  #answer(choice) {
    this.queue.answer(choice);
    this.root.querySelector(".wb-zone")?.focus();
  }
  /** @param {DragEvent} event */
  #over = (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
    this.root.toggleAttribute("data-over", true);
  };
  /** @param {DragEvent} event */
  #leave = (event) => {
    if (!this.root.contains(
      /** @type {Node | null} */
      event.relatedTarget
    )) {
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
    const input = (
      /** @type {HTMLInputElement} */
      event.target
    );
    this.#add(chosen(input.files ?? []), "There are no files in this folder.");
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
};
function button(label, click, name) {
  const more = {
    "aria-label": name ?? null
  };
  return h("button", {
    type: "button",
    class: "wb-button",
    click,
    ...more
  }, label);
}

// js/main.js
var main_default = () => {
  let queue;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      queue = new Queue(model);
      return () => queue.close();
    },
    /** @param {{el: HTMLElement}} context */
    render({ el }) {
      return mount(el, queue);
    }
  };
};
export {
  main_default as default
};
