// ../explorer/js/kernel/plotly.js
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

// ../explorer/js/printing.js
var LAYER = ".main-svg";
var FRAME = ".svg-container";
function makeScalable(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    const [width, height] = [
      layer.getAttribute("width"),
      layer.getAttribute("height")
    ];
    layer.setAttribute("viewBox", `0 0 ${width} ${height}`);
    frameOf(layer).style.aspectRatio = `${width} / ${height}`;
  }
}
function makeFixed(plot) {
  for (const layer of plot.querySelectorAll(LAYER)) {
    layer.removeAttribute("viewBox");
    frameOf(layer).style.aspectRatio = "";
  }
}
function frameOf(layer) {
  return (
    /** @type {HTMLElement} */
    layer.closest(FRAME)
  );
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
  const template = changed.template?.layout ?? {};
  return {
    data: exchanged(data, MARKS),
    layout: {
      paper_bgcolor: template.paper_bgcolor ?? GROUND,
      plot_bgcolor: template.plot_bgcolor ?? GROUND,
      ...changed,
      font: {
        color: TEXT,
        ...changed.font
      }
    }
  };
}
function exchanged(value, table, colour = false) {
  if (typeof value === "string") return colour ? table[value.toLowerCase()] ?? value : value;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, table, colour));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [
    name,
    exchanged(item, table, name.includes("color"))
  ]));
}

// js/places.js
var FAILED = "This part of the page could not be shown; a newer browser may be needed (of 2023 or later).";
var NOT_DRAWN = "This figure could not be drawn in a shared page, which asks no network; open the notebook for it.";
function placesOf(what) {
  return [
    ...document.querySelectorAll(`[data-workbench-${what}]`)
  ].map((place) => (
    /** @type {HTMLElement} */
    place
  ));
}
function failed(place) {
  place.textContent = FAILED;
}
function notDrawn(place) {
  place.textContent = NOT_DRAWN;
}

// js/figures.js
var DARK = "(prefers-color-scheme: dark)";
var PAPER_PX = 690;
var SAME = "workbench";
var Figures = class {
  #pass = 0;
  /**
   * @param {any[]} figures as Plotly's JSON
   * @param {any} plotly
   */
  constructor(figures, plotly) {
    this.figures = figures;
    this.plotly = plotly;
    this.places = new Set(placesOf("figure"));
    const dark = matchMedia(DARK);
    dark.addEventListener("change", () => this.draw(dark.matches));
    this.dark = dark.matches;
    addEventListener("beforeprint", () => this.beforePrint());
    addEventListener("afterprint", () => this.afterPrint(dark.matches));
  }
  async draw(dark = this.dark) {
    this.dark = dark;
    const pass = ++this.#pass;
    for (const place of this.places) {
      if (pass !== this.#pass) return;
      await this.drawOne(place, dark).catch(() => this.giveUp(place));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  /** Paper is light, whatever the screen is, and waits for nothing that comes later. */
  beforePrint() {
    this.#pass++;
    for (const place of this.places) {
      this.drawOne(place, false, PAPER_PX).catch(() => this.giveUp(place));
      makeScalable(place);
    }
  }
  /** @param {boolean} dark */
  async afterPrint(dark) {
    this.places.forEach(makeFixed);
    await this.draw(dark);
    for (const place of this.places) {
      const { layout } = this.figures[Number(place.dataset.workbenchFigure)];
      if (!layout.width && place.clientWidth) await this.plotly.Plots.resize(place);
    }
  }
  /**
   * @param {HTMLElement} place
   * @param {boolean} dark
   * @param {number} [width] where the figure leaves it to the page
   */
  async drawOne(place, dark, width) {
    const { data, layout, config } = this.figures[Number(place.dataset.workbenchFigure)];
    const figure = dark ? inDark(data, layout) : {
      data,
      layout
    };
    const copy = structuredClone(figure);
    const own = {
      uirevision: SAME,
      ...width ? {
        width
      } : {},
      ...copy.layout
    };
    await this.plotly.react(place, copy.data, own, {
      ...CONFIG,
      ...config
    });
    place.dataset.drawn = dark ? "dark" : "light";
  }
  /**
   * What failed once would fail in other colours too, and is not tried again.
   *
   * @param {HTMLElement} place
   */
  giveUp(place) {
    this.places.delete(place);
    try {
      this.plotly.purge(place);
    } finally {
      notDrawn(place);
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
  /** @type {Promise<Map<number, any>> | null} row -> its article */
  #articles = null;
  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.#state = {
      filters: data.head.filters,
      count: data.head.count
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
   * One question; its answer comes later, as a kernel's does.
   *
   * @param {any} question
   */
  async send(question) {
    const { type, id } = question;
    const { content, buffers = [] } = await this.#answer(question).catch(failure);
    const views = buffers.map((each) => new DataView(each));
    this.#emit("msg:custom", {
      type,
      ...content,
      id
    }, views);
  }
  /**
   * @param {any} question
   * @returns {Promise<Answer>}
   */
  async #answer(question) {
    const { head, columns, rows, plotly } = this.data;
    switch (question.type) {
      case "data":
        return {
          content: {
            header: head.header,
            texts: rows.map(([text]) => text)
          },
          buffers: [
            columns
          ]
        };
      case "texts":
        return {
          content: {
            texts: question.rows.map((i) => rows[i][0])
          }
        };
      case "article":
        return {
          content: {
            article: await this.#article(question.row)
          }
        };
      case "export":
        return this.#export(question.format, question.rows);
      case "citation": {
        const row = rows[question.row];
        return {
          content: {
            citation: {
              quote: row[0].quote,
              ...row[head.exports.length + 1]
            }
          }
        };
      }
      case "statements":
        return {
          content: {},
          buffers: [
            columns.slice(head.statements ?? columns.byteLength)
          ]
        };
      case "plotly":
        return {
          content: {},
          buffers: [
            plotly()
          ]
        };
      default:
        throw new Error("A shared page has no kernel to ask; open the notebook for this.");
    }
  }
  /** @param {number} row */
  async #article(row) {
    this.#articles ??= this.data.articles().then((articles) => new Map(articles.flatMap((article2) => article2.quotes.map((quote) => [
      quote.row,
      article2
    ]))));
    const article = (await this.#articles).get(row);
    if (!article) throw new Error("This page does not hold the article of that quote.");
    return article;
  }
  /**
   * The file that Python writes of the same rows: its head, the rows' fragments, its tail.
   *
   * @param {string} name
   * @param {number[]} rows
   * @returns {Answer}
   */
  #export(name, rows) {
    const { head, rows: all } = this.data;
    const place = head.exports.findIndex(({ format: format2 }) => format2 === name);
    const format = head.exports[place];
    if (!format) throw new Error("This format needs the notebook.");
    const fragments = rows.map((row) => all[row][place + 1]);
    const text = [
      format.head,
      fragments.join(format.separator),
      format.tail
    ].join("");
    const { buffer } = new TextEncoder().encode(text);
    return {
      content: {
        filename: format.filename,
        mime: format.mime
      },
      buffers: [
        buffer
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
function failure(error) {
  return {
    content: {
      type: "error",
      message: error.message
    }
  };
}

// js/names.js
var NAMED = "img[name], form[name], iframe[name], embed[name], object";
function clearNames() {
  const found = Document.prototype.querySelectorAll.call(document, NAMED);
  for (const element of found) {
    for (const name of [
      "name",
      "id"
    ]) Element.prototype.removeAttribute.call(element, name);
  }
}

// js/parts.js
function partElement(name) {
  return [
    ...document.querySelectorAll(`script[id="workbench-${name}"]`)
  ].at(-1);
}
function hasPart(name) {
  return partElement(name) !== void 0;
}
function packedPart(name) {
  const letters = partElement(name)?.textContent ?? "";
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
var NOTEBOOK_HTML = "jp-RenderedHTMLCommon";
async function openExplorers() {
  const places = /* @__PURE__ */ new Map();
  for (const place of placesOf("explorer")) {
    const number = place.dataset.workbenchExplorer ?? "";
    places.set(number, [...places.get(number) ?? [], place]);
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
  const [head, columns, rows] = await Promise.all([
    jsonPart(`head-${number}`),
    bytesPart(`columns-${number}`),
    jsonPart(`rows-${number}`)
  ]);
  const model = new Host({
    ...{ head, columns, rows },
    articles: () => jsonPart(`articles-${number}`),
    plotly: () => packedPart("plotly").buffer
  });
  const widget = await explorer();
  await widget.initialize?.({ model });
  for (const el of elements) {
    el.replaceChildren();
    el.closest(`.${NOTEBOOK_HTML}`)?.classList.remove(NOTEBOOK_HTML);
    await widget.render({ model, el });
  }
}
async function drawFigures() {
  if (!placesOf("figure").length) return;
  const plotly = await loadPlotly(() => unpacked(packedPart("plotly")).blob());
  await new Figures(await jsonPart("figures"), plotly).draw();
}
function followTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const note = () => document.body.dataset.jpThemeLight = String(!dark.matches);
  dark.addEventListener("change", note);
  note();
}
function openFooter() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".wb-footer details:not([open])")].map((each) => (
      /** @type {HTMLDetailsElement} */
      each
    ));
    opened.forEach((each) => each.open = true);
  });
  addEventListener("afterprint", () => opened.forEach((each) => each.open = false));
}
function followFolds() {
  document.querySelectorAll(".wb-folded-cell").forEach(
    (cell) => cell.addEventListener("toggle", () => dispatchEvent(new Event("resize")))
  );
}
clearNames();
followTheme();
followFolds();
openFooter();
await openExplorers().catch(() => placesOf("explorer").forEach(failed));
if (hasPart("plotly")) {
  setTimeout(() => drawFigures().catch(() => placesOf("figure").forEach(failed)), 100);
}
