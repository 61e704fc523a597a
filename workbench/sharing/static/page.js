// ../explorer/js/plotly.js
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

// js/dark.js
var GROUND = "#111111";
var TEXT = "#e8e8e8";
var LINE = "#4a4a4a";
var BLACK_MARK = "#ffffff";
var LAYOUT = {
  "#ffffff": GROUND,
  "#fff": GROUND,
  "white": GROUND,
  "#e5ecf6": "#1b1d21",
  "#222222": TEXT,
  "#2a3f5f": TEXT,
  "#000000": TEXT,
  "#444": TEXT,
  "black": TEXT,
  "#d9d9d9": LINE,
  "#ebf0f8": LINE,
  "#eee": LINE
};
var MARKS = {
  "#000000": BLACK_MARK,
  "black": BLACK_MARK,
  "#0072b2": "#3d9fdb"
};
function inDark(data, layout) {
  const changed = exchanged(layout, LAYOUT);
  const font = {
    color: TEXT,
    ...changed.font
  };
  return {
    data: exchanged(data, MARKS),
    layout: {
      paper_bgcolor: GROUND,
      plot_bgcolor: GROUND,
      ...withoutGround(changed),
      font
    }
  };
}
function withoutGround(layout) {
  const { paper_bgcolor, plot_bgcolor } = layout.template?.layout ?? {};
  return {
    ...paper_bgcolor ? {
      paper_bgcolor
    } : {},
    ...plot_bgcolor ? {
      plot_bgcolor
    } : {},
    ...layout
  };
}
function exchanged(value, table) {
  if (typeof value === "string") return table[value.toLowerCase()] ?? value;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, table));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [
    name,
    exchanged(item, table)
  ]));
}

// js/figures.js
var DARK = "(prefers-color-scheme: dark)";
var Figures = class {
  /**
   * @param {any[]} figures as Plotly's JSON
   * @param {any} plotly
   */
  constructor(figures, plotly) {
    this.figures = figures;
    this.plotly = plotly;
    this.places = /** @type {HTMLElement[]} */
    [
      ...document.querySelectorAll("[data-workbench-figure]")
    ];
    const dark = matchMedia(DARK);
    dark.addEventListener("change", () => this.draw(dark.matches));
    addEventListener("beforeprint", () => dark.matches && this.draw(false));
    addEventListener("afterprint", () => dark.matches && this.draw(true));
    this.dark = dark.matches;
  }
  async draw(dark = this.dark) {
    this.dark = dark;
    for (const place of this.places) {
      const { data, layout = {}, config = {} } = this.figures[Number(place.dataset.workbenchFigure)];
      const figure = dark ? inDark(data, layout) : {
        data,
        layout
      };
      const copy = structuredClone(figure);
      await this.plotly.react(place, copy.data, copy.layout, {
        ...CONFIG,
        ...config
      });
      place.dataset.drawn = dark ? "dark" : "light";
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
};
var CONFIG = {
  responsive: true,
  displaylogo: false,
  typesetMath: false,
  plotlyServerURL: ""
};

// js/host.js
var Host = class {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = /* @__PURE__ */ new Map();
  /** @type {{[name: string]: unknown}} */
  #state;
  /**
   * @param {PageData} data
   * @param {ArrayBuffer} columns the bytes that `data.header` describes
   * @param {() => ArrayBuffer} plotly gzip of the script
   */
  constructor(data, columns, plotly) {
    this.data = data;
    this.columns = columns;
    this.plotly = plotly;
    this.#state = {
      filters: data.filters
    };
  }
  /** @param {string} name */
  get(name) {
    return this.#state[name];
  }
  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    this.#state[name] = value;
    this.#emit(`change:${name}`);
  }
  /** There is nowhere to save to: the page forgets when it is closed. */
  save_changes() {
  }
  /**
   * @param {string} name
   * @param {Listener} listener
   */
  on(name, listener) {
    this.#listeners.set(name, (this.#listeners.get(name) ?? /* @__PURE__ */ new Set()).add(listener));
  }
  /**
   * @param {string} name
   * @param {Listener} listener
   */
  off(name, listener) {
    this.#listeners.get(name)?.delete(listener);
  }
  /**
   * One question; its answer comes later, as a kernel's would.
   *
   * @param {any} question
   */
  send(question) {
    queueMicrotask(() => {
      const { content, buffers } = this.#answer(question);
      this.#emit("msg:custom", {
        ...content,
        id: question.id
      }, buffers.map(view));
    });
  }
  /**
   * @param {any} question
   * @returns {{content: any, buffers: ArrayBuffer[]}}
   */
  #answer(question) {
    const { type } = question;
    if (type === "data") return this.#data();
    if (type === "plotly") return {
      content: {
        type
      },
      buffers: [
        this.plotly()
      ]
    };
    if (type === "texts") {
      const texts = question.rows.map((row) => this.data.texts[row]);
      return {
        content: {
          type,
          texts
        },
        buffers: []
      };
    }
    const message = "This needs the notebook: a shared page has no kernel to ask.";
    return {
      content: {
        type: "error",
        message
      },
      buffers: []
    };
  }
  #data() {
    const { header, texts } = this.data;
    return {
      content: {
        type: "data",
        header,
        texts
      },
      buffers: [
        this.columns
      ]
    };
  }
  /**
   * @param {string} name
   * @param {...any} args
   */
  #emit(name, ...args) {
    this.#listeners.get(name)?.forEach((listener) => listener(...args));
  }
};
function view(buffer) {
  return new DataView(buffer);
}

// js/parts.js
function hasPart(name) {
  return document.getElementById(`workbench-${name}`) !== null;
}
function packedPart(name) {
  const letters = document.getElementById(`workbench-${name}`)?.textContent ?? "";
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}
function unpacked(packed) {
  return new Response(new Blob([
    packed
  ]).stream().pipeThrough(new DecompressionStream("gzip")));
}
function jsonPart(name) {
  return unpacked(packedPart(name)).json();
}
function bytesPart(name) {
  return unpacked(packedPart(name)).arrayBuffer();
}

// js/page.js
function failed(place) {
  place.textContent = "This part of the page could not be shown; a newer browser may be needed (of 2023 or later).";
}
async function openExplorers() {
  const places = /* @__PURE__ */ new Map();
  for (const place of document.querySelectorAll("[data-workbench-explorer]")) {
    const element = (
      /** @type {HTMLElement} */
      place
    );
    const number = element.dataset.workbenchExplorer ?? "";
    places.set(number, [...places.get(number) ?? [], element]);
  }
  if (!places.size) return;
  const source = await unpacked(packedPart("explorer")).blob();
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: explorer } = await import(url);
  URL.revokeObjectURL(url);
  for (const [number, elements] of places) {
    await openExplorer(explorer, number, elements).catch(() => elements.forEach(failed));
  }
}
async function openExplorer(explorer, number, elements) {
  const [data, columns] = await Promise.all([
    jsonPart(`data-${number}`),
    bytesPart(`columns-${number}`)
  ]);
  const model = new Host(data, columns, () => packedPart("plotly").buffer);
  const widget = await explorer();
  await widget.initialize?.({ model });
  for (const el of elements) {
    el.replaceChildren();
    await widget.render({ model, el });
  }
}
async function drawFigures() {
  if (!document.querySelector("[data-workbench-figure]")) return;
  const plotly = await loadPlotly(() => unpacked(packedPart("plotly")).blob());
  await new Figures(await jsonPart("figures"), plotly).draw();
}
function followTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const note = () => document.body.dataset.jpThemeLight = String(!dark.matches);
  dark.addEventListener("change", note);
  note();
}
followTheme();
await openExplorers().catch(() => {
  document.querySelectorAll("[data-workbench-explorer]").forEach(
    (place) => failed(
      /** @type {HTMLElement} */
      place
    )
  );
});
if (hasPart("plotly")) setTimeout(drawFigures, 100);
