// js/columns.js
var VERSION = 1;
function decodeTable(header, view) {
  if (header.version !== VERSION) {
    throw new Error(`This Explorer reads data version ${VERSION}, the kernel sent ${header.version}. Reload the page after restarting the kernel.`);
  }
  const { rows } = header;
  return {
    rows,
    speech: (
      /** @type {Uint8Array} */
      codes(view, header.speech.offset, 1, rows)
    ),
    facets: header.facets.map((facet) => ({
      name: facet.name,
      label: facet.label,
      values: facet.values,
      sets: facet.sets,
      codes: codes(view, facet.codes.offset, facet.codes.bytes, rows),
      size: facet.sets ? facet.sets.length : facet.values.length + 1
    }))
  };
}
var ARRAYS = (
  /** @type {const} */
  {
    1: Uint8Array,
    2: Uint16Array,
    4: Uint32Array
  }
);
function codes(view, offset, bytes, length) {
  const Wide = ARRAYS[
    /** @type {1 | 2 | 4} */
    bytes
  ];
  const start = view.byteOffset + offset;
  if (start % bytes === 0) return new Wide(view.buffer, start, length);
  return new Wide(view.buffer.slice(start, start + length * bytes));
}

// js/filter.js
var MISSING = null;
function chosen(filters, name) {
  const values = (
    /** @type {string[] | undefined} */
    filters[name] ?? []
  );
  return lacks(filters).includes(name) ? [
    ...values,
    MISSING
  ] : [
    ...values
  ];
}
function toggle(filters, facets, name, value) {
  const before = chosen(filters, name);
  const after = before.includes(value) ? before.filter((v) => v !== value) : [
    ...before,
    value
  ];
  return withChosen(filters, facets, name, after);
}
function clear(filters) {
  return "speech" in filters ? {
    speech: filters.speech
  } : {};
}
function withBeliefs(filters, shown) {
  const { speech: _, ...rest } = filters;
  return shown ? {
    ...rest,
    speech: null
  } : rest;
}
function active(filters, facets) {
  return facets.flatMap((facet) => chosen(filters, facet.name).map((value) => ({
    facet,
    value
  })));
}
function withChosen(filters, facets, name, values) {
  const after = {};
  const missing = facets.filter((facet) => {
    const now = facet.name === name ? values : chosen(filters, facet.name);
    const present = now.filter((value) => value !== MISSING);
    if (present.length) after[facet.name] = /** @type {string[]} */
    present;
    return now.includes(MISSING);
  });
  if (missing.length) after.missing = missing.map((facet) => facet.name);
  if ("speech" in filters) after.speech = filters.speech;
  return after;
}
function lacks(filters) {
  return (
    /** @type {string[] | undefined} */
    filters.missing ?? []
  );
}

// js/counts.js
var SPEECH = 1;
var Matcher = class {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    const bits = table.facets.length + 1;
    const Mask = bits <= 8 ? Uint8Array : bits <= 16 ? Uint16Array : Uint32Array;
    this.fails = new Mask(table.rows);
    this.written = table.facets.map(() => "[]");
    this.speech = "";
    this.all = [];
    this.total = 0;
  }
  /**
   * @param {Filters} filters
   * @returns {Result}
   */
  match(filters) {
    this.#writeSpeech("speech" in filters ? (
      /** @type {boolean | null} */
      filters.speech
    ) : true);
    const { facets } = this.table;
    facets.forEach((facet, i) => this.#writeFacet(facet, 2 << i, i, filters));
    const matching = this.#matchingRows();
    const matched = facets.map((facet) => tally(facet, countRows(facet, matching)));
    const crossed = facets.map((facet, i) => this.written[i] === "[]" ? matched[i] : tally(facet, countPassing(facet, this.fails, 2 << i)));
    return {
      matching,
      total: this.total,
      crossed,
      matched,
      all: this.all
    };
  }
  /** @param {boolean | null} wanted */
  #writeSpeech(wanted) {
    if (this.speech === String(wanted)) return;
    this.speech = String(wanted);
    const { fails, table } = this;
    const want = wanted === null ? -1 : Number(wanted);
    for (let row = 0; row < table.rows; row++) {
      const fail = want >= 0 && table.speech[row] !== want ? SPEECH : 0;
      fails[row] = fails[row] & ~SPEECH | fail;
    }
    const everything = ~SPEECH;
    this.all = table.facets.map((facet) => tally(facet, countPassing(facet, fails, everything)));
    this.total = 0;
    for (let row = 0; row < table.rows; row++) this.total += (fails[row] & SPEECH) === 0 ? 1 : 0;
  }
  /**
   * @param {Facet} facet
   * @param {number} bit
   * @param {number} i
   * @param {Filters} filters
   */
  #writeFacet(facet, bit, i, filters) {
    const values = chosen(filters, facet.name);
    const key = JSON.stringify(values);
    if (this.written[i] === key) return;
    this.written[i] = key;
    const accepts = acceptedCodes(facet, values);
    const { fails } = this;
    const { codes: codes2 } = facet;
    for (let row = 0; row < codes2.length; row++) {
      fails[row] = accepts[codes2[row]] ? fails[row] & ~bit : fails[row] | bit;
    }
  }
  #matchingRows() {
    const { fails } = this;
    let count2 = 0;
    for (let row = 0; row < fails.length; row++) count2 += fails[row] === 0 ? 1 : 0;
    const matching = new Uint32Array(count2);
    for (let row = 0, at = 0; at < count2; row++) if (fails[row] === 0) matching[at++] = row;
    return matching;
  }
};
function acceptedCodes(facet, values) {
  const accepts = new Uint8Array(facet.size);
  if (!values.length) return accepts.fill(1);
  const wanted = new Set(values);
  const has = facet.values.map((value) => wanted.has(value));
  accepts[0] = wanted.has(MISSING) ? 1 : 0;
  for (let code = 1; code < facet.size; code++) {
    accepts[code] = (facet.sets ? facet.sets[code].some((i) => has[i]) : has[code - 1]) ? 1 : 0;
  }
  return accepts;
}
function countPassing(facet, fails, ignored) {
  const counts = new Float64Array(facet.size);
  const { codes: codes2 } = facet;
  const heeded = ~ignored;
  for (let row = 0; row < codes2.length; row++) if (!(fails[row] & heeded)) counts[codes2[row]]++;
  return counts;
}
function countRows(facet, rows) {
  const counts = new Float64Array(facet.size);
  const { codes: codes2 } = facet;
  for (let i = 0; i < rows.length; i++) counts[codes2[rows[i]]]++;
  return counts;
}
function tally(facet, counts) {
  if (!facet.sets) return {
    values: counts.subarray(1),
    missing: counts[0]
  };
  const values = new Float64Array(facet.values.length);
  facet.sets.forEach((members, code) => members.forEach((i) => values[i] += counts[code]));
  return {
    values,
    missing: counts[0]
  };
}

// js/messages.js
var Closed = class extends Error {
};
var PATIENCE_MS = 1e3;
var Channel = class {
  /** @type {Map<string, {resolve: (m: Message) => void, reject: (e: Error) => void}>} */
  #pending = /* @__PURE__ */ new Map();
  /** @type {Set<ReturnType<typeof setTimeout>>} */
  #timers = /* @__PURE__ */ new Set();
  #closed = false;
  #asked = 0;
  #waiting = false;
  // Every page that shows this model hears every answer; the prefix tells one's own apart.
  #prefix = Math.random().toString(36).slice(2);
  /**
   * @param {Model} model
   * @param {(message: Message) => void} onPush messages that answer no question
   * @param {(waiting: boolean) => void} onWaiting
   */
  constructor(model, onPush, onWaiting) {
    this.model = model;
    this.onPush = onPush;
    this.onWaiting = onWaiting;
    model.on("msg:custom", this.#receive);
  }
  /**
   * @param {{type: string, [key: string]: unknown}} question
   * @returns {Promise<Message>}
   */
  ask(question) {
    if (this.#closed) return Promise.reject(new Closed());
    const id = `${this.#prefix}-${++this.#asked}`;
    const answer = new Promise((resolve, reject) => this.#pending.set(id, {
      resolve,
      reject
    }));
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#pending.has(id)) this.#setWaiting(true);
    }, PATIENCE_MS);
    this.#timers.add(timer);
    this.model.send({
      ...question,
      id
    });
    return (
      /** @type {Promise<Message>} */
      answer
    );
  }
  close() {
    this.#closed = true;
    this.model.off("msg:custom", this.#receive);
    this.#timers.forEach(clearTimeout);
    this.#pending.forEach(({ reject }) => reject(new Closed()));
    this.#pending.clear();
  }
  /**
   * @param {any} content
   * @param {DataView<ArrayBuffer>[]} [buffers]
   */
  #receive = (content, buffers = []) => {
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
    if (!this.#pending.size) this.#setWaiting(false);
    if (content.type === "error") waiter.reject(new Error(content.message));
    else waiter.resolve({
      content,
      buffers
    });
  };
  /** @param {boolean} waiting */
  #setWaiting(waiting) {
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.onWaiting(waiting);
  }
};

// js/plotly.js
var KEY = Symbol.for("workbench.explorer.plotly");
var OTHERS_MS = 5e3;
async function loadPlotly(fetchScript) {
  const shared = page();
  if (shared.loading) {
    const theirs = await Promise.race([
      shared.loading.catch(() => null),
      pause(OTHERS_MS)
    ]);
    if (theirs) return theirs;
  }
  const ours = fetchScript().then(evaluate);
  shared.loading = ours;
  ours.catch(() => {
    if (shared.loading === ours) shared.loading = null;
  });
  return ours;
}
function page() {
  const holder = (
    /** @type {any} */
    globalThis
  );
  holder[KEY] ??= {
    loading: null
  };
  return holder[KEY];
}
function evaluate(script) {
  const before = Object.getOwnPropertyDescriptor(globalThis, "Plotly");
  const url = URL.createObjectURL(wrapped(script));
  const element = document.createElement("script");
  element.src = url;
  return new Promise((resolve, reject) => {
    element.onload = () => resolve(
      /** @type {any} */
      globalThis.Plotly
    );
    element.onerror = () => reject(new Error("Plotly.js could not be read."));
    document.head.append(element);
  }).finally(() => {
    if (before) Object.defineProperty(globalThis, "Plotly", before);
    else delete /** @type {any} */
    globalThis.Plotly;
    element.remove();
    URL.revokeObjectURL(url);
  });
}
function wrapped(script) {
  return new Blob([
    "(function (define, module, exports) {",
    script,
    "\n}).call(window);"
  ], {
    type: "text/javascript"
  });
}
function pause(ms) {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
function unpack(packed) {
  const bytes = new Blob([
    packed
  ]);
  return new Response(bytes.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

// js/texts.js
var KEPT = 5e3;
var Texts = class {
  /** @type {Map<number, QuoteText>} */
  #known = /* @__PURE__ */ new Map();
  /** @type {Set<number>} */
  #asked = /* @__PURE__ */ new Set();
  /** @param {(rows: number[]) => Promise<QuoteText[]>} fetch */
  constructor(fetch) {
    this.fetch = fetch;
    this.complete = false;
  }
  /**
   * All texts at once, for a frame small enough to send whole; nothing is then asked for.
   *
   * @param {QuoteText[]} texts
   */
  fill(texts) {
    texts.forEach((text, row) => this.#known.set(row, text));
    this.complete = true;
  }
  /**
   * @param {number} row
   * @returns {QuoteText | undefined}
   */
  get(row) {
    return this.#known.get(row);
  }
  /**
   * Resolves true when texts have arrived that were not there, false when there was nothing to
   * ask for.
   *
   * @param {number[]} rows
   * @returns {Promise<boolean>}
   */
  async load(rows) {
    const lacking = rows.filter((row) => !this.#known.has(row) && !this.#asked.has(row));
    if (!lacking.length) return false;
    lacking.forEach((row) => this.#asked.add(row));
    try {
      const texts = await this.fetch(lacking);
      lacking.forEach((row, i) => this.#known.set(row, texts[i]));
      this.#forgetOldest();
    } finally {
      lacking.forEach((row) => this.#asked.delete(row));
    }
    return true;
  }
  #forgetOldest() {
    if (this.complete) return;
    for (const row of this.#known.keys()) {
      if (this.#known.size <= KEPT) return;
      this.#known.delete(row);
    }
  }
};

// js/session.js
var UNASKED_MS = 400;
var Session = class {
  /** @type {Set<() => void>} */
  #listeners = /* @__PURE__ */ new Set();
  /** @type {Matcher | null} */
  #matcher = null;
  /** @type {Result | null} */
  #result = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.waiting = false;
    let pushed = () => {
    };
    const push = new Promise((resolve) => pushed = resolve);
    this.channel = new Channel(model, (message) => pushed(message), (waiting) => {
      this.waiting = waiting;
      this.#tell();
    });
    this.texts = new Texts(async (rows) => (await this.channel.ask({
      type: "texts",
      rows
    })).content.texts);
    this.ready = this.#open(push);
    this.ready.catch(() => {
    });
    model.on("change:filters", this.#changed);
  }
  /** @returns {Filters} */
  get filters() {
    return (
      /** @type {Filters} */
      this.model.get("filters")
    );
  }
  /** @param {Filters} filters */
  set filters(filters) {
    this.model.set("filters", filters);
    this.model.save_changes();
  }
  /** The present filters' result; there once `ready` has resolved. @returns {Result} */
  get result() {
    this.#result ??= /** @type {Matcher} */
    this.#matcher.match(this.filters);
    return this.#result;
  }
  /**
   * @param {() => void} listener called when filters or the kernel's being busy have changed
   * @returns {() => void}
   */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  plotly() {
    return loadPlotly(async () => unpack((await this.channel.ask({
      type: "plotly"
    })).buffers[0]));
  }
  close() {
    this.model.off("change:filters", this.#changed);
    clearTimeout(this.#timer);
    this.channel.close();
    this.#listeners.clear();
  }
  /** @param {Promise<Message>} push */
  async #open(push) {
    const late = new Promise((resolve) => {
      this.#timer = setTimeout(() => resolve(null), UNASKED_MS);
    });
    let message = (
      /** @type {Message | null} */
      await Promise.race([
        push,
        late
      ])
    );
    clearTimeout(this.#timer);
    message ??= await Promise.race([
      push,
      this.channel.ask({
        type: "data"
      })
    ]);
    const { header, texts } = message.content;
    const table = decodeTable(header, message.buffers[0]);
    if (texts) this.texts.fill(texts);
    this.#matcher = new Matcher(table);
    return table;
  }
  #changed = () => {
    this.#result = null;
    this.#tell();
  };
  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
};

// js/dom.js
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
function number(n) {
  return n.toLocaleString("en");
}
function count(n, one, many = `${one}s`) {
  return `${number(n)} ${n === 1 ? one : many}`;
}
function valueLabel(value) {
  return value === null ? "(none)" : value;
}

// js/figure.js
var MOST_BARS = 12;
var BAR_PX = 26;
var FRAME_PX = 40;
var PLOT_SHARE = 0.62;
var LETTER_PX = 6.6;
function coverageFigure(ranked, view, palette) {
  const bars = ranked.slice(0, MOST_BARS);
  const longest = Math.max(1, ...bars.map((bar) => bar.all));
  const letters = Math.max(12, Math.floor(view.width * (1 - PLOT_SHARE) / LETTER_PX));
  const names = bars.map((bar) => escape(shorten(valueLabel(bar.value), letters)));
  return {
    data: traces(bars, view.filtered, palette),
    layout: {
      ...frame(bars.length, palette),
      xaxis: {
        range: [
          0,
          longest * 1.14
        ],
        ...longest < 5 ? {
          dtick: 1
        } : {
          nticks: 6
        },
        gridcolor: palette.line,
        zeroline: false,
        tickfont: {
          color: palette.muted
        },
        title: {
          text: "quotes",
          font: {
            color: palette.muted,
            size: 12
          },
          standoff: 4
        },
        fixedrange: true
      },
      yaxis: {
        // Positions, not names, so that a value that looks like a number or a date stays a word.
        tickvals: bars.map((_, i) => i),
        ticktext: bars.map((bar, i) => bar.chosen ? `\u2713 ${names[i]}` : names[i]),
        range: [
          bars.length - 0.4,
          -0.6
        ],
        automargin: true,
        ticks: "",
        ticklen: 6,
        showgrid: false,
        zeroline: false,
        fixedrange: true
      }
    },
    config: {
      displayModeBar: false,
      typesetMath: false,
      responsive: false,
      showTips: false
    }
  };
}
function traces(bars, filtered, palette) {
  const common = {
    type: "bar",
    orientation: "h",
    y: bars.map((_, i) => i),
    hovertext: bars.map((bar) => escape(hover(bar, filtered))),
    hoverinfo: "text",
    width: 0.72
  };
  const all = {
    ...common,
    name: "all quotes",
    x: bars.map((bar) => bar.all),
    marker: {
      color: palette.pale
    },
    text: bars.map((bar) => filtered ? `${number(bar.count)} of ${number(bar.all)}` : number(bar.all)),
    textposition: "outside",
    textfont: {
      color: palette.text,
      size: 12
    },
    cliponaxis: false
  };
  const matching = {
    ...common,
    name: "matching quotes",
    x: bars.map((bar) => bar.count),
    marker: {
      color: palette.bar
    }
  };
  return [
    all,
    matching
  ];
}
function frame(bars, palette) {
  return {
    barmode: "overlay",
    height: chartHeight(bars),
    margin: {
      l: 8,
      r: 12,
      t: 2,
      b: FRAME_PX - 2,
      pad: 2
    },
    paper_bgcolor: "rgba(0, 0, 0, 0)",
    plot_bgcolor: "rgba(0, 0, 0, 0)",
    font: {
      family: palette.font,
      size: 12.5,
      color: palette.text
    },
    hoverlabel: {
      bgcolor: palette.surface,
      bordercolor: palette.line,
      font: {
        color: palette.text,
        family: palette.font
      },
      align: "left"
    },
    showlegend: false,
    dragmode: false
  };
}
function chartHeight(bars) {
  return Math.max(1, Math.min(bars, MOST_BARS)) * BAR_PX + FRAME_PX;
}
function hover(bar, filtered) {
  const all = count(bar.all, "quote");
  return `${valueLabel(bar.value)}: ${filtered ? `${number(bar.count)} of ${all}` : all}`;
}
function describe(ranked, label, filtered) {
  const bars = ranked.slice(0, MOST_BARS).map((bar) => hover(bar, filtered));
  return `Bar chart of quotes by ${label.toLowerCase()}. ${bars.join("; ")}.`;
}
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function shorten(text, letters) {
  const points = [
    ...text
  ];
  return points.length <= letters ? text : `${points.slice(0, letters - 1).join("").trimEnd()}\u2026`;
}

// js/theme.js
function readPalette(element) {
  const probe = document.createElement("span");
  element.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return asRgb(getComputedStyle(probe).color);
  };
  const palette = {
    text: colour("--wb-text"),
    muted: colour("--wb-muted"),
    line: colour("--wb-line"),
    bar: colour("--wb-bar"),
    pale: colour("--wb-pale"),
    surface: colour("--wb-bg"),
    font: getComputedStyle(element).fontFamily
  };
  probe.remove();
  return palette;
}
function asRgb(css) {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(css);
  if (!mixed) return css;
  const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(255 * Number(part)));
  return `rgba(${red}, ${green}, ${blue}, ${mixed[4] ?? 1})`;
}
function watchTheme(changed) {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: [
      "data-jp-theme-light",
      "data-jp-theme-name",
      "class"
    ]
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
}

// js/chart.js
var MOST_LINES = 200;
var Chart = class {
  /** @type {any} */
  #plotly = null;
  /** @type {Ranked[]} */
  #ranked = [];
  #filtered = false;
  #closed = false;
  #draws = 0;
  #width = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /**
   * @param {Facet[]} facets
   * @param {{onClick: (facet: string, value: string | null) => void, onBy: () => void}} calls
   */
  constructor(facets, { onClick, onBy }) {
    this.onClick = onClick;
    this.by = h("select", {
      class: "wb-select",
      "data-chart-by": "",
      change: onBy
    }, ...facets.map((facet, i) => h("option", {
      value: i
    }, facet.label.toLowerCase())));
    this.facets = facets;
    this.plot = /** @type {any} */
    h("div", {
      class: "wb-plot"
    });
    this.picture = h("div", {
      class: "wb-picture",
      role: "img"
    }, this.plot);
    this.note = h("p", {
      class: "wb-quiet"
    }, "Loading the chart \u2026");
    this.key = h("p", {
      class: "wb-key",
      "aria-hidden": "true"
    }, h("span", {
      class: "wb-swatch wb-swatch-bar"
    }), "matching", h("span", {
      class: "wb-swatch wb-swatch-pale"
    }), "all");
    this.table = h("table", {
      class: "wb-table"
    });
    this.details = h("details", {
      toggle: () => this.#drawTable()
    }, h("summary", {}, "Chart as a table"), h("div", {
      class: "wb-table-holder",
      tabindex: 0
    }, this.table));
    this.element = h("section", {
      class: "wb-chart",
      "aria-label": "Coverage"
    }, h("div", {
      class: "wb-chart-head"
    }, h("h3", {}, h("label", {}, "Quotes by ", this.by)), this.key), this.picture, this.note, this.details);
    this.unwatch = watchTheme(() => this.#later());
    this.resized = new ResizeObserver(() => {
      if (Math.abs(this.picture.clientWidth - this.#width) > 1) this.#later();
    });
    this.resized.observe(this.picture);
  }
  get facet() {
    return Number(this.by.value);
  }
  /**
   * @param {Ranked[]} ranked
   * @param {boolean} filtered
   */
  show(ranked, filtered) {
    this.#ranked = ranked;
    this.#filtered = filtered;
    this.key.hidden = !filtered;
    this.plot.style.minHeight = `${chartHeight(ranked.length)}px`;
    this.picture.setAttribute("aria-label", describe(ranked, this.#label(), filtered));
    this.#drawTable();
    this.#later();
  }
  /** @param {any} plotly */
  use(plotly) {
    this.#plotly = plotly;
    this.#later();
  }
  /** @param {string} words */
  fail(words) {
    this.picture.hidden = true;
    this.note.textContent = words;
    this.details.open = true;
  }
  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.unwatch();
    this.resized.disconnect();
    if (this.#draws) this.#plotly.purge(this.plot);
  }
  #label() {
    return this.facets[this.facet].label;
  }
  /** After the counts and the list: a chart takes longer than all the rest. */
  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), 0);
  }
  async #draw() {
    if (this.#closed || !this.#plotly) return;
    this.#width = this.picture.clientWidth;
    if (!this.#width) return;
    const view = {
      filtered: this.#filtered,
      width: this.#width,
      label: this.#label()
    };
    const figure = coverageFigure(this.#ranked, view, readPalette(this.picture));
    const layout = {
      ...figure.layout,
      width: this.#width
    };
    const first = this.#draws === 0;
    this.#draws++;
    await this.#plotly.react(this.plot, figure.data, layout, figure.config);
    if (this.#closed) return;
    if (first) this.#listen();
    this.#sayHowMany();
    this.picture.dataset.drawn = String(this.#draws);
  }
  #sayHowMany() {
    const bars = this.#ranked.length;
    this.note.hidden = bars <= MOST_BARS;
    this.note.textContent = `The first ${MOST_BARS} of ${number(bars)}; the table has more.`;
  }
  #listen() {
    this.plot.on("plotly_click", (event) => {
      const bar = this.#ranked[event.points[0].pointNumber];
      if (bar) this.onClick(this.facets[this.facet].name, bar.value);
    });
    this.plot.on("plotly_hover", () => this.plot.classList.add("wb-over"));
    this.plot.on("plotly_unhover", () => this.plot.classList.remove("wb-over"));
  }
  #drawTable() {
    if (!this.details.open) return;
    const lines = this.#ranked.slice(0, MOST_LINES);
    const left = this.#ranked.length - lines.length;
    this.table.replaceChildren(h("caption", {}, `Quotes by ${this.#label().toLowerCase()}`), line("th", [
      this.#label(),
      "matching",
      "all"
    ]), ...lines.map((bar) => line("td", [
      valueLabel(bar.value),
      number(bar.count),
      number(bar.all)
    ])), ...left ? [
      line("td", [
        `and ${number(left)} more`,
        "",
        ""
      ])
    ] : []);
  }
};
function line(tag, cells) {
  return h("tr", {}, ...cells.map((cell) => h(tag, tag === "th" ? {
    scope: "col"
  } : {}, cell)));
}

// js/chips.js
function showChips(holder, filters, onRemove) {
  const chips = filters.map(({ facet, value }) => {
    const words = `${facet.label}: ${valueLabel(value)}`;
    return h("button", {
      type: "button",
      class: "wb-chip",
      title: `Remove ${words}`,
      "aria-label": `Remove filter ${words}`,
      click: () => onRemove(facet.name, value)
    }, h("span", {
      class: "wb-name"
    }, words), h("span", {
      "aria-hidden": "true"
    }, "\xD7"));
  });
  holder.replaceChildren(...chips);
}

// js/facets.js
var SHORT = 8;
var SEARCHED = 13;
var LONG = 200;
var FacetView = class {
  #expanded = false;
  #query = "";
  /** @type {Ranked[]} */
  #ranked = [];
  /** @type {Map<string | null, HTMLLIElement>} */
  #items = /* @__PURE__ */ new Map();
  /**
   * @param {Facet} facet
   * @param {(value: string | null) => void} onToggle
   */
  constructor(facet, onToggle) {
    this.facet = facet;
    this.onToggle = onToggle;
    this.list = h("ul", {
      class: "wb-values"
    });
    this.more = h("button", {
      type: "button",
      class: "wb-link",
      click: () => this.#expand()
    });
    this.nothing = h("p", {
      class: "wb-quiet"
    });
    this.search = facet.values.length >= SEARCHED ? this.#searchBox() : null;
    this.element = h("section", {
      class: "wb-facet",
      "aria-label": facet.label
    }, h("h3", {}, facet.label), this.search, this.list, this.nothing, this.more);
  }
  /** @param {Ranked[]} ranked */
  show(ranked) {
    this.#ranked = ranked;
    this.#draw();
  }
  #searchBox() {
    const box = h("input", {
      type: "search",
      "aria-label": `Find ${this.facet.label.toLowerCase()}`,
      input: () => {
        this.#query = box.value;
        this.#draw();
      }
    });
    return h("label", {
      class: "wb-search"
    }, "Find", box);
  }
  #expand() {
    this.#expanded = !this.#expanded;
    this.#draw();
  }
  #draw() {
    const found = this.#found();
    const shown = found.filter((entry, i) => i < this.#limit() || entry.chosen);
    const longest = Math.max(1, ...shown.map((entry) => entry.count));
    const focused = document.activeElement;
    const items = shown.map((entry) => this.#item(entry, longest));
    this.list.replaceChildren(...items);
    if (focused instanceof HTMLElement && this.list.contains(focused)) focused.focus();
    this.#items = new Map(shown.map((entry, i) => [
      entry.value,
      items[i]
    ]));
    this.#say(found.length, shown.length);
  }
  #found() {
    const query = this.#query.trim().toLowerCase();
    if (!query) return this.#ranked;
    return this.#ranked.filter(({ value }) => valueLabel(value).toLowerCase().includes(query));
  }
  #limit() {
    return this.#expanded || this.#query ? LONG : SHORT;
  }
  /**
   * @param {number} found
   * @param {number} shown
   */
  #say(found, shown) {
    this.nothing.textContent = found ? "" : this.#query ? "Nothing found." : "No values.";
    this.nothing.hidden = found > 0;
    this.more.hidden = this.#query !== "" || found <= SHORT;
    this.more.textContent = this.#expanded ? found > shown ? `Show fewer (${number(shown)} of ${number(found)} shown)` : "Show fewer" : `Show all ${number(found)}`;
    this.more.setAttribute("aria-expanded", String(this.#expanded));
  }
  /**
   * The value's own element, made once and then changed, so that the focus stays on it.
   *
   * @param {Ranked} entry
   * @param {number} longest
   */
  #item(entry, longest) {
    const item = this.#items.get(entry.value) ?? this.#newItem(entry.value);
    const button = (
      /** @type {HTMLButtonElement} */
      item.firstElementChild
    );
    button.setAttribute("aria-pressed", String(entry.chosen));
    button.style.setProperty("--wb-share", String(entry.count / longest));
    const counter = (
      /** @type {HTMLElement} */
      button.lastElementChild
    );
    counter.textContent = number(entry.count);
    button.setAttribute("aria-label", `${valueLabel(entry.value)}, ${number(entry.count)} ${entry.count === 1 ? "quote" : "quotes"}`);
    return item;
  }
  /** @param {string | null} value */
  #newItem(value) {
    const label = valueLabel(value);
    const button = h("button", {
      type: "button",
      class: "wb-value",
      title: label,
      "data-facet": this.facet.name,
      "data-value": label,
      "data-missing": value === null ? "1" : null,
      click: () => this.onToggle(value)
    }, h("span", {
      class: "wb-tick",
      "aria-hidden": "true"
    }), h("span", {
      class: "wb-name"
    }, label), h("span", {
      class: "wb-number"
    }));
    return h("li", {}, button);
  }
};

// js/blocks.js
var BlockHeights = class {
  /**
   * @param {number} count
   * @param {number} estimate pixels, for a block that was never drawn
   */
  constructor(count2, estimate) {
    this.count = count2;
    this.heights = new Float64Array(count2).fill(estimate);
    this.tops = new Float64Array(count2 + 1);
    this.#sum(0);
  }
  get total() {
    return this.tops[this.count];
  }
  /**
   * @param {Map<number, number>} measured block -> pixels
   * @returns {boolean} whether anything has moved
   */
  measure(measured) {
    let first = this.count;
    for (const [block, height] of measured) {
      if (Math.abs(this.heights[block] - height) < 0.5) continue;
      this.heights[block] = height;
      first = Math.min(first, block);
    }
    if (first === this.count) return false;
    this.#sum(first);
    return true;
  }
  /**
   * The blocks that touch a stretch of the list: first, and one after the last.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {[number, number]}
   */
  within(top, bottom) {
    const first = this.#at(top);
    let end = first;
    while (end < this.count && this.tops[end] < bottom) end++;
    return [
      first,
      end
    ];
  }
  /** @param {number} y */
  #at(y) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.tops[middle + 1] <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** @param {number} from */
  #sum(from) {
    for (let i = from; i < this.count; i++) this.tops[i + 1] = this.tops[i] + this.heights[i];
  }
};

// js/row.js
function emptyRow(position, length) {
  return h("div", {
    role: "listitem",
    class: "wb-row",
    "aria-posinset": position + 1,
    "aria-setsize": length
  }, h("p", {
    class: "wb-quiet wb-pending"
  }, "Loading \u2026"));
}
function fillRow(row, text, open, onOpen) {
  row.replaceChildren(who(text), what(text, open, onOpen));
}
function who(text) {
  const { speaker, role, institution } = text;
  const lines = [
    role,
    institution === speaker ? null : institution
  ];
  return h("div", {
    class: "wb-who"
  }, h("p", {
    class: speaker ? "wb-speaker" : "wb-speaker wb-quiet"
  }, speaker ?? "Speaker unknown"), ...lines.map((line2) => line2 && h("p", {
    class: "wb-role"
  }, line2)));
}
function what(text, open, onOpen) {
  return h("div", {
    class: "wb-what"
  }, open && text.context ? paragraph(text.context) : h("p", {
    class: "wb-quote"
  }, text.quote), h("p", {
    class: "wb-source"
  }, ...spaced(source(text, open, onOpen))));
}
function spaced(parts) {
  return parts.flatMap((part) => part ? [
    part,
    " "
  ] : []);
}
function paragraph(context) {
  const pieces = context.map(({ text, quoted }) => quoted ? h("mark", {}, text) : text);
  return h("p", {
    class: "wb-quote wb-context"
  }, ...pieces);
}
function source(text, open, onOpen) {
  const { kind, speech, article, outlet, date, section, themes, context } = text;
  const heading = section && `under \u201C${section}\u201D`;
  const where = [
    article,
    outlet,
    date,
    heading
  ].filter((part) => part !== null).join(" \xB7 ");
  const toggle2 = h("button", {
    type: "button",
    class: "wb-link",
    "aria-expanded": String(open),
    click: () => onOpen(!open)
  }, open ? "Quote alone" : "In its paragraph");
  return [
    h("span", {
      class: "wb-kind"
    }, kind),
    speech ? null : h("span", {
      class: "wb-kind"
    }, "belief or intention"),
    ...themes.map((theme) => h("span", {
      class: "wb-theme"
    }, theme)),
    h("span", {
      class: "wb-where"
    }, where),
    context ? toggle2 : null
  ];
}

// js/list.js
var BLOCK = 20;
var ROW_PX = 88;
var MARGIN_PX = 600;
var MOST = 1e5;
var QuoteList = class {
  /** @type {Uint32Array} */
  #rows = new Uint32Array();
  #heights = new BlockHeights(0, 0);
  /** @type {Map<number, HTMLElement>} */
  #drawn = /* @__PURE__ */ new Map();
  /** @type {Set<number>} */
  #open = /* @__PURE__ */ new Set();
  #frame = 0;
  /**
   * @param {Texts} texts
   * @param {number} most rows that there can be; the list is no higher than they need
   */
  constructor(texts, most) {
    this.texts = texts;
    this.before = h("div", {
      class: "wb-space",
      role: "presentation"
    });
    this.after = h("div", {
      class: "wb-space",
      role: "presentation"
    });
    this.scroller = h("div", {
      class: "wb-list",
      role: "list",
      tabindex: 0,
      "aria-label": "Matching quotes",
      scroll: () => this.#later()
    }, this.before, this.after);
    this.cut = h("p", {
      class: "wb-quiet wb-cut"
    });
    this.element = h("div", {
      class: "wb-lists"
    }, this.scroller, this.cut);
    this.element.style.setProperty("--wb-needed", `${most * ROW_PX}px`);
    this.resized = new ResizeObserver(() => this.#later());
    this.resized.observe(this.scroller);
  }
  /** @param {Uint32Array} rows */
  show(rows) {
    this.#rows = rows.length > MOST ? rows.subarray(0, MOST) : rows;
    this.cut.hidden = rows.length <= MOST;
    this.cut.textContent = `The list holds the first ${number(MOST)} of ${number(rows.length)} quotes; add a filter to reach the others.`;
    this.#drawn.forEach((block) => this.#drop(block));
    this.#drawn.clear();
    this.#heights = new BlockHeights(Math.ceil(this.#rows.length / BLOCK), BLOCK * ROW_PX);
    this.scroller.scrollTop = 0;
    this.#draw();
  }
  close() {
    cancelAnimationFrame(this.#frame);
    this.resized.disconnect();
  }
  #later() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }
  #draw() {
    this.#measure();
    const top = this.scroller.scrollTop;
    const [first, end] = this.#heights.within(top - MARGIN_PX, top + (this.scroller.clientHeight || MARGIN_PX) + MARGIN_PX);
    for (const [index, block] of this.#drawn) {
      if (index >= first && index < end) continue;
      this.#drop(block);
      this.#drawn.delete(index);
    }
    let next = (
      /** @type {Element} */
      this.after
    );
    for (let index = end - 1; index >= first; index--) {
      next = this.#drawn.get(index) ?? this.#add(index, next);
    }
    this.#measure();
    this.before.style.height = `${this.#heights.tops[first] ?? 0}px`;
    this.after.style.height = `${this.#heights.total - (this.#heights.tops[end] ?? 0)}px`;
  }
  #measure() {
    const measured = /* @__PURE__ */ new Map();
    for (const [index, block] of this.#drawn) {
      const { height } = block.getBoundingClientRect();
      if (height) measured.set(index, height);
    }
    this.#heights.measure(measured);
  }
  /** @param {HTMLElement} block */
  #drop(block) {
    this.resized.unobserve(block);
    block.remove();
  }
  /**
   * @param {number} index
   * @param {Element} next
   */
  #add(index, next) {
    const block = h("div", {
      class: "wb-block",
      role: "presentation"
    });
    const positions = this.#positions(index);
    block.append(...positions.map((at) => emptyRow(at, this.#rows.length)));
    this.#fill(block, positions);
    this.scroller.insertBefore(block, next);
    this.#drawn.set(index, block);
    this.resized.observe(block);
    this.#load(block, positions);
    return block;
  }
  /** @param {number} index */
  #positions(index) {
    const start = index * BLOCK;
    const length = Math.min(BLOCK, this.#rows.length - start);
    return Array.from({
      length
    }, (_, i) => start + i);
  }
  /**
   * @param {HTMLElement} block
   * @param {number[]} positions
   */
  async #load(block, positions) {
    const rows = this.#rows;
    try {
      const arrived = await this.texts.load(positions.map((at) => rows[at]));
      if (arrived && block.isConnected && rows === this.#rows) this.#fill(block, positions);
    } catch {
    }
  }
  /**
   * @param {HTMLElement} block
   * @param {number[]} positions
   */
  #fill(block, positions) {
    positions.forEach((at, i) => {
      const row = this.#rows[at];
      const text = this.texts.get(row);
      if (!text) return;
      const element = (
        /** @type {HTMLElement} */
        block.children[i]
      );
      fillRow(element, text, this.#open.has(row), (open) => {
        if (open) this.#open.add(row);
        else this.#open.delete(row);
        this.#fill(block, [
          ...positions
        ]);
        element.querySelector("button")?.focus();
      });
    });
  }
};

// js/ranking.js
function rank(facet, counts, all, chosen2, { zeros = false } = {}) {
  const wanted = new Set(chosen2);
  const ranked = [];
  facet.values.forEach((value, i) => {
    const entry = {
      value,
      count: counts.values[i],
      all: all.values[i],
      chosen: wanted.has(value)
    };
    if (entry.count || entry.chosen || zeros && entry.all) ranked.push(entry);
  });
  ranked.sort((a, b) => b.count - a.count || b.all - a.all || compare(a.value, b.value));
  const none = wanted.has(MISSING);
  if (counts.missing || none || zeros && all.missing) {
    ranked.push({
      value: MISSING,
      count: counts.missing,
      all: all.missing,
      chosen: none
    });
  }
  return ranked;
}
function compare(a, b) {
  return String(a).localeCompare(String(b), "en");
}

// js/view.js
var WAITING = "Waiting for the kernel: it is busy with another cell.";
function mount(holder, session) {
  const notice = h("p", {
    class: "wb-notice",
    role: "status"
  }, "Loading the quotes \u2026");
  const root = h("div", {
    class: "wb-explorer"
  }, notice);
  holder.append(root);
  const cleanups = [];
  let closed = false;
  const showWaiting = () => {
    notice.hidden = !session.waiting;
    notice.textContent = WAITING;
  };
  cleanups.push(session.listen(() => root.dataset.ready || session.waiting ? showWaiting() : null));
  session.ready.then((table) => {
    if (closed) return;
    showWaiting();
    cleanups.push(draw(root, table, session));
    root.dataset.ready = "1";
  }).catch((error) => {
    if (closed) return;
    notice.hidden = false;
    notice.textContent = error.message;
  });
  return () => {
    closed = true;
    cleanups.forEach((cleanup) => cleanup());
    root.remove();
  };
}
function draw(root, table, session) {
  const { facets } = table;
  const change = (facet, value) => {
    session.filters = toggle(session.filters, facets, facet, value);
  };
  const clearAll = () => {
    session.filters = clear(session.filters);
    counter.focus();
  };
  const views = facets.map((facet) => new FacetView(facet, (value) => change(facet.name, value)));
  const list = new QuoteList(session.texts, table.rows);
  const chart = new Chart(facets, {
    onClick: change,
    onBy: () => drawChart()
  });
  const beliefs = beliefsBox(table, (shown2) => {
    session.filters = withBeliefs(session.filters, shown2);
  });
  const counter = h("p", {
    class: "wb-count",
    role: "status",
    tabindex: -1
  });
  const clearer = h("button", {
    type: "button",
    class: "wb-clear",
    click: clearAll
  }, "Clear filters");
  const chips = h("div", {
    class: "wb-chips"
  });
  const empty = h("div", {
    class: "wb-empty"
  });
  const results = h("div", {
    class: "wb-results"
  }, chart.element, list.element);
  const drawChart = () => {
    const i = chart.facet;
    const { matched, all } = session.result;
    const now = chosen(session.filters, facets[i].name);
    const ranked = rank(facets[i], matched[i], all[i], now, {
      zeros: true
    });
    chart.show(ranked, active(session.filters, facets).length > 0);
  };
  let shown = null;
  const redraw = () => {
    const { matching, total, crossed, all } = session.result;
    if (shown === matching) return;
    shown = matching;
    const filters = active(session.filters, facets);
    root.dataset.count = String(matching.length);
    counter.textContent = filters.length ? `${number(matching.length)} of ${count(total, "quote")}` : count(total, "quote");
    clearer.hidden = filters.length === 0;
    showChips(chips, filters, change);
    views.forEach((view, i) => {
      view.show(rank(facets[i], crossed[i], all[i], chosen(session.filters, facets[i].name)));
    });
    if (beliefs) beliefs.box.checked = session.filters.speech === null;
    empty.replaceChildren(...emptyWords(matching.length, total, table.rows, clearAll));
    empty.hidden = matching.length > 0;
    results.hidden = matching.length === 0;
    list.show(matching);
    if (matching.length) drawChart();
  };
  root.append(h("div", {
    class: "wb-head"
  }, counter, chips, clearer), h("div", {
    class: "wb-body"
  }, h("div", {
    class: "wb-side",
    role: "group",
    "aria-label": "Filters"
  }, ...views.map((view) => view.element), beliefs && beliefs.element), h("div", {
    class: "wb-main"
  }, empty, results)));
  redraw();
  const unlisten = session.listen(redraw);
  const soon = setTimeout(() => {
    session.plotly().then((plotly) => chart.use(plotly), () => {
      chart.fail("The chart could not be loaded; its numbers are in the table.");
    });
  }, 50);
  return () => {
    clearTimeout(soon);
    unlisten();
    chart.close();
    list.close();
  };
}
function beliefsBox(table, onChange) {
  let beliefs = 0;
  for (let row = 0; row < table.rows; row++) beliefs += table.speech[row] ? 0 : 1;
  if (!beliefs) return null;
  const box = h("input", {
    type: "checkbox",
    change: () => onChange(box.checked)
  });
  const words = `Beliefs and intentions too (${number(beliefs)})`;
  return {
    box,
    element: h("label", {
      class: "wb-beliefs"
    }, box, words)
  };
}
function emptyWords(matching, total, rows, clearAll) {
  if (matching) return [];
  if (total) {
    const button = h("button", {
      type: "button",
      class: "wb-clear",
      click: clearAll
    }, "Clear filters");
    return [
      h("p", {}, "No quotes match; remove a filter."),
      button
    ];
  }
  const why = rows ? "No speech in this frame, only beliefs and intentions; tick the box to see them." : "This frame holds no quotes. Look at which articles were read and what was selected before.";
  return [
    h("p", {}, why)
  ];
}

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
