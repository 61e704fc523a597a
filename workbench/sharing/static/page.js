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

// ../charts/js/dark.js
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
  "#0072b2": "#3d9fdb",
  // What is written beside a mark.
  "#222222": TEXT,
  "#2a3f5f": TEXT
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

// js/labels.js
var PLACED_FOR_PX = 820;
var LINE2 = 15;
var APART = 2;
var LARGER = 1.25;
var NAME_PX = 12;
var SIDES = {
  "middle right": [
    0.5,
    0
  ],
  "middle left": [
    -0.5,
    0
  ],
  "top center": [
    0,
    -0.5
  ],
  "bottom center": [
    0,
    0.5
  ]
};
function withRoom(data, layout, width, widthOf) {
  if (!isPlaced(layout, width)) return data;
  return data.map((trace) => trace.mode === "markers+text" ? placed(trace, layout, width, widthOf) : trace);
}
function measure(layout) {
  const context = (
    /** @type {CanvasRenderingContext2D} */
    document.createElement("canvas").getContext("2d")
  );
  context.font = `${NAME_PX}px ${layout.font?.family ?? "sans-serif"}`;
  return (text) => context.measureText(text).width;
}
function isPlaced(layout, width) {
  const { meta, xaxis, yaxis } = layout;
  const bare = xaxis?.visible === false && Boolean(xaxis.range && yaxis?.range);
  return Boolean(meta?.workbench) && bare && width > 0 && width < PLACED_FOR_PX;
}
function placed(trace, layout, width, widthOf) {
  const { margin, height } = layout;
  const x = scale(layout.xaxis.range, margin.l, width - margin.r);
  const y = scale(layout.yaxis.range, height - margin.b, margin.t);
  const sizes = trace.marker.size;
  const points = sizes.map((size, i) => ({
    x: x(trace.x[i]),
    y: y(trace.y[i]),
    size
  }));
  const around = points.map((point) => boxOf(point, [
    0,
    0
  ], point.size, point.size));
  const taken = [
    ...around
  ];
  const text = trace.text.map(() => "");
  const sides = [
    ...trace.textposition
  ];
  const order = sizes.map((_, i) => i).sort((one, other) => sizes[other] - sizes[one]);
  for (const i of order) {
    if (!trace.text[i]) continue;
    const across = widthOf(trace.text[i]);
    const own = SIDES[
      /** @type {Side} */
      sides[i]
    ] ? [
      sides[i]
    ] : [];
    for (const side of /* @__PURE__ */ new Set([
      ...own,
      ...Object.keys(SIDES)
    ])) {
      const box = boxOf(points[i], SIDES[
        /** @type {Side} */
        side
      ], across, LINE2);
      const free = !taken.some((other) => other !== around[i] && meet(box, other));
      if (free && box.left >= 0 && box.right <= width) {
        taken.push(box);
        text[i] = trace.text[i];
        sides[i] = side;
        break;
      }
    }
  }
  return {
    ...trace,
    text,
    textposition: sides
  };
}
function scale([low, high], from, to) {
  return (value) => from + (value - low) / (high - low) * (to - from);
}
function boxOf(point, [across, down], width, height) {
  const x = point.x + across * (width + LARGER * point.size + APART);
  const y = point.y + down * (height + LARGER * point.size + APART);
  return {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2
  };
}
function meet(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

// js/narrow.js
var NARROW_PX = 560;
var LETTER = 0.56;
var LINE3 = 1.3;
var NAMES = 0.4;
var NAMES_PX = 12;
var AXIS_TITLE_PX = 13;
function isNarrow(width) {
  return width > 0 && width <= NARROW_PX;
}
function fitted(layout, width) {
  if (!isNarrow(width) || !layout.meta?.workbench || !layout.title?.text) return layout;
  const { title, height, margin } = layout;
  const room = width - 2 * (title.pad?.l ?? 0);
  const heading = broken(title.text, room, title.font.size);
  const notes = title.subtitle && broken(title.subtitle.text, room, title.subtitle.font.size);
  const more = heading.more + (notes?.more ?? 0);
  return {
    ...layout,
    ...Object.fromEntries(Object.entries(layout).filter(([name]) => /^[xy]axis\d*$/.test(name)).map(([name, axis]) => [
      name,
      fittedAxis(name[0], axis, width)
    ])),
    title: {
      ...title,
      text: heading.text,
      ...notes ? {
        subtitle: {
          ...title.subtitle,
          text: notes.text
        }
      } : {}
    },
    height: height + more,
    margin: {
      ...margin,
      t: margin.t + more
    }
  };
}
function fittedAxis(direction, axis, width) {
  if (direction === "x") {
    const [from, to] = axis.domain ?? [
      0,
      1
    ];
    const room = width * (1 - NAMES) * (to - from);
    const text = axis.title?.text && broken(axis.title.text, room, AXIS_TITLE_PX).text;
    return text ? {
      ...axis,
      title: {
        ...axis.title,
        text
      }
    } : axis;
  }
  if (!Array.isArray(axis.ticktext)) return axis;
  const names = axis.ticktext;
  return {
    ...axis,
    // The figure's title says what the names are.
    title: {
      ...axis.title,
      text: ""
    },
    tickfont: {
      ...axis.tickfont,
      size: NAMES_PX
    },
    ticktext: names.map((name) => broken(name, width * NAMES, NAMES_PX).text)
  };
}
function broken(text, room, size) {
  const most = Math.floor(room / (size * LETTER));
  const before = text.split("<br>");
  const lines = before.flatMap((line) => inLines(line.split(" "), most));
  return {
    text: lines.join("<br>"),
    more: (lines.length - before.length) * size * LINE3
  };
}
function inLines(words2, most) {
  const lines = [
    words2[0]
  ];
  for (const word of words2.slice(1)) {
    const line = `${lines[lines.length - 1]} ${word}`;
    if (line.length <= most) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
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
var STEP_PX = 20;
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
    addEventListener("resize", () => this.#resized());
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
    const room = width ?? place.clientWidth;
    const fitting = fitted(copy.layout, room);
    const own = {
      uirevision: SAME,
      ...width ? {
        width
      } : {},
      ...fitting
    };
    const traces = withRoom(copy.data, fitting, room, measure(fitting));
    const bar = isNarrow(room) ? {
      displayModeBar: false
    } : {};
    await this.plotly.react(place, traces, own, {
      ...CONFIG,
      ...bar,
      ...config
    });
    place.dataset.drawn = dark ? "dark" : "light";
    place.toggleAttribute("data-narrow", isNarrow(room));
    place.dataset.fitted = String(room);
  }
  /** A phone that is turned has room, or lacks it. */
  #resized() {
    if ([
      ...this.places
    ].some((place) => this.#fitsNoMore(place))) this.draw();
  }
  /** @param {HTMLElement} place */
  #fitsNoMore({ dataset, clientWidth }) {
    if (!dataset.drawn || !clientWidth) return false;
    const before = Number(dataset.fitted);
    const { layout } = this.figures[Number(dataset.workbenchFigure)];
    const named = isPlaced(layout, before) || isPlaced(layout, clientWidth);
    return isNarrow(clientWidth) !== isNarrow(before) || named && Math.abs(clientWidth - before) > STEP_PX;
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

// ../explorer/js/filter/fields.js
var FIELDS = [
  "quote",
  "speaker",
  "institution",
  "title",
  "article"
];
var USUAL = FIELDS.slice(0, 1);
var NAMES_TOO = FIELDS.slice(0, 3);
function inOrder(fields) {
  const known = FIELDS.filter((field) => fields.includes(field));
  return known.length ? known : USUAL;
}
function fieldsOf({ text_in = USUAL }) {
  return text_in;
}
function looksFor({ text, exclude }) {
  return !!text?.length || !!exclude?.text?.length;
}

// ../explorer/js/filter/folding.js
var SPACES = /[\t\n\v\f\r \u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]+/g;
var LATE = /[\u1c89\ua7cb\ua7cc\ua7ce\ua7d2\ua7d4\ua7da\ua7dc\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;
function folded(text) {
  const even = text.normalize("NFC").replace(SPACES, " ").replace(/^ | $/g, "");
  return small(even.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"')).replaceAll("\u03C2", "\u03C3").replaceAll("i\u0307", "i").replaceAll("\xDF", "ss");
}
function small(text) {
  if (!LATE.test(text)) return text.toLowerCase();
  return [
    ...text
  ].map((letter) => LATE.test(letter) ? letter : letter.toLowerCase()).join("");
}

// ../explorer/js/filter/canonical.js
var ARGUMENTS = (
  /** @type {const} */
  [
    "expert",
    "speaker",
    "institution",
    "theme",
    "outlet",
    "kind",
    "speaker_kind",
    "country",
    "article",
    "section",
    "all_themes",
    "min_confidence",
    "missing",
    "since",
    "until",
    "text",
    "exclude",
    "speech",
    "text_in",
    "reviewed",
    "bookmarked",
    "noted",
    "own"
  ]
);
var VALUED = (
  /** @type {readonly string[]} */
  ARGUMENTS.slice(0, 10)
);
function isOwn(facet) {
  return !VALUED.includes(facet);
}
var LACKABLE = [
  ...[
    "expert",
    "speaker",
    "institution",
    "theme",
    "outlet",
    "country",
    "section"
  ],
  ...[
    "role",
    "title",
    "cue",
    "published"
  ]
];
function canonical(filters) {
  const kept = {};
  for (const name of ARGUMENTS) {
    const value = name === "exclude" ? listsOf([
      ...VALUED,
      "missing",
      "text"
    ], filters.exclude) : name === "own" ? listsOf([], filters.own) : valueOf(filters, name);
    if (name === "speech" ? value === false || value === null : asksForSomething(value)) {
      kept[name] = value;
    }
  }
  if (kept.text_in) kept.text_in = inOrder(kept.text_in);
  if (!looksFor(kept) || fieldsOf(kept).join() === USUAL.join()) delete kept.text_in;
  return kept;
}
function valueOf(filters, name) {
  const value = filters[name];
  if (!Array.isArray(value)) return value;
  return listed(name, value);
}
function listsOf(names, given = {}) {
  const own = Object.keys(given).filter((name) => !names.includes(name)).sort();
  const kept = [
    ...names,
    ...own
  ].map((name) => [
    name,
    listed(name, given[name] ?? [])
  ]).filter(([, values]) => values.length);
  return kept.length ? Object.fromEntries(kept) : void 0;
}
function listed(name, values) {
  if (name === "missing") {
    const own = [
      ...new Set(values)
    ].filter((each) => !LACKABLE.includes(each)).sort();
    return [
      ...LACKABLE.filter((each) => values.includes(each)),
      ...own
    ];
  }
  return [
    ...new Set(name === "text" ? values.filter(folded) : values)
  ];
}
function asksForSomething(value) {
  return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null;
}

// ../explorer/js/views/checked.js
var DAY = /^\d{4}-\d{2}-\d{2}$/;
var LONGEST_SHOWN = 60;
var MOST_LOOK = 2e4;
var READERS = {
  text: texts,
  text_in: (given, name) => texts(given, name).map((each) => oneOf(FIELDS, name, each)),
  reviewed: flag,
  bookmarked: flag,
  noted: flag,
  min_confidence: (given, name) => typeof given === "number" && given >= 0 && given <= 1 ? given : refuse(name, given),
  since: day,
  until: day,
  speech: (given, name) => given === null || typeof given === "boolean" ? given : refuse(name, given)
};
function checkedView(given, facets) {
  const { filters = {}, count = "quotes", look = {} } = mapping(given, "the view");
  if (count !== "quotes" && count !== "stories") refuse("count", count);
  if (JSON.stringify(mapping(look, "look")).length > MOST_LOOK) refuse("look", "too much");
  return {
    filters: checkedFilters(filters, facets),
    count: (
      /** @type {View["count"]} */
      count
    ),
    look: mapping(look, "look")
  };
}
function checkedFilters(given, facets) {
  const known = new Map(facets.map(({ name, values }) => [
    name,
    values
  ]));
  const { exclude, own, ...others } = mapping(given, "filters");
  const read2 = readAll(others, known);
  const owned = own === void 0 ? {} : readOwn(mapping(own, "own"), known);
  const out = exclude === void 0 ? {} : readExcluded(mapping(exclude, "exclude"), known);
  Object.entries(out).forEach(([name, values]) => {
    if (!Array.isArray(values) || name === "all_themes") refuse("exclude", name);
  });
  return canonical(
    /** @type {Filters} */
    {
      ...read2,
      own: owned,
      exclude: out
    }
  );
}
function readOwn(given, known) {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    const values = known.get(name);
    if (!values || !isOwn(name)) return refuse("own column", name);
    return [
      name,
      texts(value, name).map((each) => oneOf(values, name, each))
    ];
  }));
}
function readExcluded(given, known) {
  const names = Object.keys(given).filter((name) => known.has(name) && isOwn(name));
  const own = Object.fromEntries(names.map((name) => [
    name,
    given[name]
  ]));
  const others = Object.entries(given).filter(([name]) => !names.includes(name));
  return {
    ...readAll(Object.fromEntries(others), known),
    ...readOwn(own, known)
  };
}
function readAll(given, known) {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => {
    const facet = name === "all_themes" ? "theme" : name;
    const values = known.get(facet);
    if (!/** @type {readonly string[]} */
    ARGUMENTS.includes(name)) refuse("filter", name);
    if (name === "missing") return [
      name,
      lacking(value, known)
    ];
    if (values) return [
      name,
      texts(value, name).map((each) => oneOf(values, facet, each))
    ];
    return Object.hasOwn(READERS, name) ? [
      name,
      READERS[name](value, name)
    ] : refuse("filter", name);
  }));
}
function lacking(given, known) {
  const names = [
    ...LACKABLE,
    ...[
      ...known.keys()
    ].filter(isOwn)
  ];
  return texts(given, "missing").map((each) => oneOf(names, "missing", each));
}
function texts(given, name) {
  const list = typeof given === "string" ? [
    given
  ] : given;
  if (!Array.isArray(list) || !list.every((each) => typeof each === "string")) refuse(name, given);
  return (
    /** @type {string[]} */
    list
  );
}
function flag(given, name) {
  return typeof given === "boolean" ? given : refuse(name, given);
}
function day(given, name) {
  const there = typeof given === "string" && DAY.test(given) && new Date(given).toString() !== "Invalid Date" && new Date(given).toISOString().startsWith(given);
  return there ? given : refuse(name, given);
}
function oneOf(values, name, value) {
  return values.includes(value) ? value : refuse(name, value);
}
function mapping(given, name) {
  if (!given || typeof given !== "object" || Array.isArray(given)) refuse(name, given);
  return (
    /** @type {{[name: string]: unknown}} */
    given
  );
}
function refuse(name, value) {
  const words2 = typeof value === "string" ? value : JSON.stringify(value) ?? "nothing";
  const short = words2.length > LONGEST_SHOWN ? `${words2.slice(0, LONGEST_SHOWN)} \u2026` : words2;
  throw new Error(`it asks for ${name} \u201C${short}\u201D, which these quotes do not have`);
}

// js/address.js
var BEGIN = "view";
var COUNT = "count";
var NESTED = [
  "look",
  "exclude",
  "own"
];
var SINGLE = /* @__PURE__ */ new Set([
  ...[
    "min_confidence",
    "since",
    "until",
    "speech",
    "reviewed",
    "bookmarked",
    "noted"
  ]
]);
var LONGEST = 1e5;
function written(states) {
  return [
    ...states
  ].map(([number2, { filters, count, look }]) => {
    const pairs = new URLSearchParams([
      [
        BEGIN,
        String(number2)
      ]
    ]);
    for (const [name, value] of Object.entries(filters)) add(pairs, name, value);
    if (count !== "quotes") pairs.append(COUNT, count);
    for (const [part, value] of Object.entries(look)) pairs.append(`look.${part}`, single(value));
    return String(pairs).replaceAll("+", "%20");
  }).join("&");
}
function add(pairs, name, value) {
  if (Array.isArray(value)) value.forEach((each) => pairs.append(name, String(each)));
  else if (value && typeof value === "object") {
    for (const [inner, values] of Object.entries(value)) add(pairs, `${name}.${inner}`, values);
  } else pairs.append(name, single(value));
}
function single(value) {
  if (typeof value === "string" && parsed(value) === value) return value;
  return JSON.stringify(value);
}
function read(hash) {
  const text = hash.replace(/^#/, "");
  if (text === "") return /* @__PURE__ */ new Map();
  if (!text.startsWith(`${BEGIN}=`)) return null;
  if (text.length > LONGEST) throw new Error("it is too long");
  const states = /* @__PURE__ */ new Map();
  let state = {
    filters: {},
    count: "quotes",
    look: {}
  };
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === BEGIN) {
      state = {
        filters: {},
        count: "quotes",
        look: {}
      };
      states.set(Number(value), state);
    } else take(state, name, value);
  }
  return states;
}
function take(state, name, value) {
  const [outer, ...inner] = name.split(".");
  const rest = inner.join(".");
  if (name === COUNT) state.count = value;
  else if (outer === "look" && rest) set(state.look, rest, parsed(value));
  else if (rest && NESTED.includes(outer)) {
    if (!Object.hasOwn(state.filters, outer)) set(state.filters, outer, {});
    push(state.filters[outer], rest, value);
  } else if (SINGLE.has(name)) set(state.filters, name, parsed(value));
  else push(state.filters, name, value);
}
function push(where, name, value) {
  set(where, name, [
    ...Object.hasOwn(where, name) ? where[name] : [],
    value
  ]);
}
function set(where, name, value) {
  Object.defineProperty(where, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true
  });
}
function parsed(value) {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

// js/history.js
var PAUSE_MS = 400;
var UNKNOWN = "The address of this page cannot be opened";
var Addresses = class {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The address of what was on screen when it was last written or followed. */
  #written = "";
  /** @param {Map<number, Host>} hosts by their places on the page, from 1 */
  constructor(hosts) {
    this.hosts = hosts;
    for (const host of hosts.values()) {
      host.addressOf = () => this.link();
      host.follow(() => this.#later());
    }
    addEventListener("popstate", () => this.open());
    addEventListener("hashchange", () => this.open());
  }
  /** Puts the Explorers into the state that the address asks for. */
  open() {
    let asked;
    try {
      asked = read(location.hash);
    } catch (error) {
      this.hosts.forEach((host) => host.warn(`${UNKNOWN}: ${message(error)}.`));
      return;
    }
    if (!asked) return;
    for (const [number2, host] of this.hosts) this.#put(host, asked.get(number2));
    clearTimeout(this.#timer);
    this.#written = this.#now({
      whole: false
    });
    const strange = [
      ...asked.keys()
    ].filter((number2) => !this.hosts.has(number2));
    if (strange.length) {
      this.hosts.forEach((host) => host.warn(`${UNKNOWN}: it asks for Explorer ${strange[0]}, which is not here.`));
    }
  }
  /** A link to what is on screen, "" where the page has no address that others could open. */
  link() {
    const { protocol, href, hash } = location;
    if (!/^(https?|file):$/.test(protocol)) return "";
    const page2 = hash ? href.slice(0, -hash.length) : href.replace(/#$/, "");
    return page2 + this.#now({
      whole: true
    });
  }
  /**
   * @param {Host} host
   * @param {State | undefined} state
   */
  #put(host, state) {
    try {
      const view = state ? checkedView(state, host.answers.facets) : host.first;
      if (!host.has(view.look.opened)) throw new Error("it asks for a quote that is not here");
      host.put(view);
      host.warn("");
    } catch (error) {
      host.warn(`${UNKNOWN}: ${message(error)}. What is shown stays.`);
    }
  }
  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE_MS);
  }
  #write() {
    const now = this.#now({
      whole: false
    });
    if (now === this.#written) return;
    this.#written = now;
    try {
      history.pushState(null, "", now || "#");
    } catch {
    }
  }
  /** @param {{whole: boolean}} how `whole`: also of Explorers that are as the page opens them */
  #now({ whole }) {
    const changed = [
      ...this.hosts
    ].filter(([, host]) => whole || !host.isFirst);
    const text = written(new Map(changed.map(([number2, host]) => [
      number2,
      host.state
    ])));
    return text ? `#${text}` : "";
  }
};
function message(error) {
  return (
    /** @type {Error} */
    error.message
  );
}

// ../explorer/js/filter/search.js
function bitsOf(texts2, phrase) {
  const bits = new Uint8Array(Math.ceil(texts2.length / 8));
  texts2.forEach((text, row) => {
    if (text.includes(phrase)) bits[row >> 3] |= 1 << (row & 7);
  });
  return bits;
}

// js/notes.js
var SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var SPACES2 = new RegExp(`[${SPACE}]+`, "g");
var CONTROLS = new RegExp(`[${SPACE}\\x00-\\x1f\\x7f-\\x9f]+`, "g");
var PASSED = `[${SPACE}'"\\x00-\\x1f\\u200b-\\u200f\\u2060\\ufeff]*`;
var FORMULA = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\r\\n]";
var RISK = new RegExp(`(?:^|(?<=[;\\t\\r\\n]))(?=${PASSED}${FORMULA})`, "g");
var QUOTED = /[",\r\n]/;
var WORD = "[\\p{L}\\p{N}_]";
var MARKS2 = new RegExp(`[\\\\\`*_{}\\[\\]<>~|^$&@]|([-=+:%])\\1+|(?<=${WORD}):(?=//)|(?<=(?<!${WORD})www)\\.`, "giu");
var LETTERS = {
  ...{
    "\\": "\\textbackslash{}",
    "{": "\\textbraceleft{}",
    "}": "\\textbraceright{}"
  },
  ...{
    "$": "\\$",
    "&": "\\&",
    "#": "\\#",
    "_": "\\_",
    "%": "\\%"
  },
  ...{
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}"
  },
  ...{
    "<": "\\textless{}",
    ">": "\\textgreater{}",
    "|": "\\textbar{}",
    '"': "\\textquotedbl{}"
  }
};
var SPECIAL = /[\\{}$&#_%~^<>|"]/g;
var NOTES = {
  csv: {
    file: () => ",selection",
    item: (told2) => `,${cell(told2)}`
  },
  markdown: {
    file: (told2) => `${words(told2)}

`
  },
  ris: {
    item: (told2) => `N1  - ${oneLine(told2).replaceAll("<", "\u2039").replaceAll(">", "\u203A")}\r
`
  },
  bibtex: {
    item: (told2) => `. ${oneLine(told2).replace(SPECIAL, (letter) => LETTERS[letter])}`
  },
  csl: {
    item: (told2) => JSON.stringify(`. ${told2}`).slice(1, -1)
  }
};
function cell(told2) {
  const guarded = told2.replace(RISK, "'");
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
function words(told2) {
  const line = told2.replace(SPACES2, " ").trim();
  return line.replace(MARKS2, (marks) => [
    ...marks
  ].map((mark) => `\\${mark}`).join(""));
}
function oneLine(told2) {
  return told2.replace(CONTROLS, " ").trim();
}

// js/files.js
function fileOf(format, rows, fragment, told2) {
  const { layout } = format;
  const note = NOTES[format.format];
  const parts = format.of ? items(format, rows, fragment) : rows.map((r) => [
    fragment(r),
    ""
  ]);
  const inside = (note.item?.(told2) ?? "") + layout.middle;
  const body = parts.map(([before, after]) => before + inside + after).join(layout.separator);
  return layout.head + (note.file?.(told2) ?? "") + layout.head_end + body + layout.tail;
}
function items(format, rows, fragment) {
  const { layout, beginnings = [], articles = [], of = [] } = format;
  const found = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const known = found.get(articles[of[row]]);
    if (known) known.texts.push(fragment(row));
    else found.set(articles[of[row]], {
      first: beginnings[of[row]],
      texts: [
        fragment(row)
      ]
    });
  }
  return [
    ...found.values()
  ].map(({ first, texts: texts2 }) => [
    first,
    texts2.join(layout.inner) + layout.end
  ]);
}

// ../explorer/js/filter/code.js
function decimal(number2) {
  const [digits, exponent] = String(number2).split("e-");
  if (exponent) return `0.${"0".repeat(Number(exponent) - 1)}${digits.replace(".", "")}`;
  return digits.includes(".") ? digits : `${digits}.0`;
}

// js/told.js
var VALUED2 = [
  ...[
    "expert",
    "speaker",
    "institution",
    "theme",
    "outlet",
    "kind",
    "speaker_kind",
    "country"
  ],
  ...[
    "article",
    "section"
  ]
];
var LABELS = {
  expert: "named person",
  speaker_kind: "kind of speaker",
  published: "date",
  cue: "reporting words"
};
var SPEECH = {
  true: "speech and writing, no beliefs or intentions",
  false: "beliefs and intentions only",
  null: "speech and writing, beliefs and intentions"
};
var FLAGS = {
  reviewed: [
    "Reviewed by an analyst",
    "Not reviewed by an analyst"
  ],
  bookmarked: [
    "Bookmarked",
    "Not bookmarked"
  ],
  noted: [
    "With a note",
    "Without a note"
  ]
};
var FIELDS2 = {
  quote: "the quote",
  speaker: "the speaker's name",
  institution: "the institution",
  title: "the article's title",
  article: "the article"
};
var MOST_LETTERS = 2e3;
var ENGLISH = new Intl.NumberFormat("en");
function told(filters, facets, quotes, of) {
  const counts = `Selected ${number(quotes)} of ${number(of)} ${of === 1 ? "quote" : "quotes"}.`;
  const facts = inWords(filters, titlesIn(facets)).map(([label2, words2]) => `${label2}: ${words2}.`);
  const line = [
    ...[
      counts,
      ...facts
    ].join(" ").replace(SPACES2, " ").trim()
  ];
  const whole = line.length <= MOST_LETTERS ? line.join("") : `${line.slice(0, MOST_LETTERS).join("")} \u2026 (cut: ${number(line.length)} letters in all)`;
  return whole.toWellFormed?.() ?? whole;
}
function inWords(filters, title) {
  const { missing = [], exclude = {}, own = {} } = filters;
  const named = (name, values) => name === "article" ? values.map(title) : [
    ...values
  ];
  const words2 = [];
  for (const name of /* @__PURE__ */ new Set([
    ...VALUED2,
    ...Object.keys(own),
    ...missing
  ])) {
    const values = named(name, own[name] ?? filters[name] ?? []);
    if (missing.includes(name)) values.push("none stated");
    if (values.length) words2.push([
      label(name),
      values.join(" or ")
    ]);
  }
  if (filters.all_themes) words2.push([
    "Themes",
    filters.all_themes.join(" and ")
  ]);
  if (filters.min_confidence !== void 0) {
    words2.push([
      "Confidence",
      `at least ${decimal(filters.min_confidence)}`
    ]);
  }
  if (filters.since !== void 0) words2.push([
    "Published since",
    filters.since
  ]);
  if (filters.until !== void 0) words2.push([
    "Published until",
    filters.until
  ]);
  const { text_in = [
    "quote"
  ] } = filters;
  const where = text_in.map((field) => FIELDS2[field]).join(" or ");
  if (filters.text) words2.push([
    `Words in ${where}`,
    phrases(filters.text)
  ]);
  for (const [name, values] of Object.entries(exclude)) {
    if (name === "missing") {
      const lacking2 = values.map((each) => label(each).toLowerCase());
      words2.push([
        "Without rows that lack",
        lacking2.join(" or ")
      ]);
    } else if (name === "text") {
      words2.push([
        `Without words in ${where}`,
        named(name, values).join(" or ")
      ]);
    } else {
      words2.push([
        `Without ${label(name).toLowerCase()}`,
        named(name, values).join(" or ")
      ]);
    }
  }
  for (const [name, [yes, no]] of Object.entries(FLAGS)) {
    if (typeof filters[name] === "boolean") words2.push([
      "Rows",
      filters[name] ? yes : no
    ]);
  }
  const speech = filters.speech === void 0 ? "true" : String(filters.speech);
  words2.push([
    "Shown",
    SPEECH[
      /** @type {keyof SPEECH} */
      speech
    ]
  ]);
  return words2;
}
function titlesIn(facets) {
  const articles = facets.find(({ name }) => name === "article");
  return (id) => {
    const at = articles?.values.indexOf(id) ?? -1;
    return at >= 0 && articles?.labels?.[at] || id;
  };
}
function phrases(texts2) {
  return texts2.map((text) => `\u201C${text}\u201D`).join(" or ");
}
function label(name) {
  const words2 = LABELS[name] ?? name;
  return words2[0].toUpperCase() + words2.slice(1).replaceAll("_", " ");
}
function number(n) {
  return ENGLISH.format(n);
}

// js/answers.js
var Answers = class {
  /** @type {Promise<Map<number, any>> | null} row -> its article */
  #articles = null;
  /** The folded text of each row's article. @type {Promise<Map<number, string>> | null} */
  #printed = null;
  /** @param {PageData} data */
  constructor(data) {
    this.data = data;
    this.facets = data.head.header.facets ?? [];
  }
  /**
   * @param {any} question
   * @returns {Promise<Answer>}
   */
  async answer(question) {
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
      case "search":
        return this.#search(question);
      case "corrections":
        return {
          content: head.corrections
        };
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
      case "export":
        return this.#export(question);
      case "row":
        return {
          content: {
            row: this.rowOf(question.quote_id)
          }
        };
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
    const article = (await this.#byRow()).get(row);
    if (!article) throw new Error("This page does not hold the article of that quote.");
    return article;
  }
  #byRow() {
    this.#articles ??= this.data.articles().then((articles) => new Map(articles.flatMap((article) => article.quotes.map((quote) => [
      quote.row,
      article
    ]))));
    return this.#articles;
  }
  /**
   * Words in whole articles; for those in texts that are here nobody asks.
   *
   * @param {{phrases: string[]}} asked
   * @returns {Promise<Answer>}
   */
  async #search({ phrases: [phrase] }) {
    if (!this.data.head.header.searched.includes("article")) {
      throw new Error("this page does not hold the articles");
    }
    this.#printed ??= this.#byRow().then(printedByRow);
    const printed = await this.#printed;
    const texts2 = this.data.rows.map((_, row) => printed.get(row) ?? "");
    return {
      content: {},
      buffers: [
        bitsOf(texts2, folded(phrase)).buffer
      ]
    };
  }
  /**
   * The file that Python writes of the same rows.
   *
   * @param {{format: string, items?: string, rows: number[], filters?: {[name: string]: any}}} asked
   * @returns {Answer}
   */
  #export({ format: name, items: items2 = "quotes", rows, filters = {} }) {
    const { head, rows: all } = this.data;
    const place = head.exports.findIndex((each) => each.format === name && each.items === items2);
    const format = head.exports[place];
    if (!format) throw new Error("This format needs the notebook.");
    const words2 = told(filters, this.facets, rows.length, all.length);
    const text = fileOf(format, rows, (row) => all[row][place + 1], words2);
    return {
      content: {},
      buffers: [
        new TextEncoder().encode(text).buffer
      ]
    };
  }
  /**
   * @param {unknown} id of a quote
   * @returns {number | null}
   */
  rowOf(id) {
    const row = this.data.rows.findIndex(([text]) => text.id === id);
    return row < 0 ? null : row;
  }
};
function printedByRow(articles) {
  const known = /* @__PURE__ */ new Map();
  for (const article of new Set(articles.values())) {
    known.set(article, folded(textOf(article.paragraphs ?? [])));
  }
  return new Map([
    ...articles
  ].map(([row, article]) => [
    row,
    known.get(article)
  ]));
}
function textOf(paragraphs) {
  return paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("");
}

// js/kept.js
var LONGEST_NAME = 80;
var MOST_VIEWS = 500;
var IN_BROWSER = "Kept in this browser; a link takes a view to others.";
var IN_PAGE = "Kept until this page is closed; a link takes a view to others.";
var Kept = class {
  /** @type {{[name: string]: View}} */
  #own = {};
  /**
   * @param {{[name: string]: View}} published
   * @param {string} key under which the browser keeps the page's
   */
  constructor(published, key) {
    this.published = published;
    this.key = key;
    this.where = IN_BROWSER;
    try {
      this.#own = readable(JSON.parse(localStorage.getItem(key) ?? "{}"));
    } catch {
      this.where = this.#writes() ? IN_BROWSER : IN_PAGE;
    }
  }
  /** All views by name, those of the page first. */
  get all() {
    const fixed = Object.entries(this.published).map(([n, view]) => [
      n,
      {
        ...view,
        fixed: true
      }
    ]);
    return Object.fromEntries([
      ...fixed,
      ...Object.entries(this.#own)
    ]);
  }
  /** @param {any} question */
  change({ what, name, to, view, over }) {
    const known = Object.hasOwn(this.#own, name);
    if (what === "save") {
      this.#checkNew(name, over === true && known);
      this.#own[name] = view;
    } else if (what === "rename" && known) {
      if (to !== name) this.#checkNew(to, false);
      this.#own = Object.fromEntries(Object.entries(this.#own).map(([each, kept]) => [
        each === name ? to : each,
        kept
      ]));
    } else if (what === "delete" && known) delete this.#own[name];
    else throw new Error("This page has no such view to change.");
    if (this.where === IN_BROWSER && !this.#writes()) this.where = IN_PAGE;
  }
  /**
   * @param {unknown} name
   * @param {boolean} over whether one of the reader's own may have it
   */
  #checkNew(name, over) {
    if (typeof name !== "string" || !name.trim() || name.length > LONGEST_NAME) {
      throw new Error(`Give a name of up to ${LONGEST_NAME} letters.`);
    }
    if (Object.hasOwn(this.published, name) || !over && Object.hasOwn(this.#own, name)) {
      throw new Error(`There is a view \u201C${name}\u201D already; give another name.`);
    }
    if (Object.keys(this.#own).length >= MOST_VIEWS) throw new Error("Delete a view first.");
  }
  #writes() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.#own));
      return true;
    } catch {
      return false;
    }
  }
};
function readable(given) {
  const entries = given && typeof given === "object" ? Object.entries(given) : [];
  return Object.fromEntries(entries.filter(([name, view]) => name && name.length <= LONGEST_NAME && view && typeof view === "object"));
}

// js/host.js
var STATE = (
  /** @type {const} */
  [
    "filters",
    "count",
    "look"
  ]
);
var ON_DISK = "The link opens this file where it lies; whoever is to open it needs the file too.";
var NOWHERE = "This page has no address that a link could lead to; save it as a file first.";
var Host = class {
  /** @type {Map<string, Set<Listener>>} */
  #listeners = /* @__PURE__ */ new Map();
  /** @type {{[name: string]: unknown}} */
  #state;
  /**
   * @param {PageData} data
   * @param {string} [key] under which the browser keeps what its reader saves
   */
  constructor(data, key = "workbench") {
    this.answers = new Answers(data);
    const { filters, count, look = {}, views = {} } = data.head;
    this.first = {
      filters,
      count,
      look
    };
    this.kept = new Kept(views, key);
    this.#state = {
      filters,
      count,
      look,
      _views: this.kept.all,
      _kept: this.kept.where
    };
    this.addressOf = () => "";
  }
  /** @returns {View} */
  get state() {
    return (
      /** @type {any} */
      Object.fromEntries(STATE.map((name) => [
        name,
        this.get(name)
      ]))
    );
  }
  /** Whether it shows what it opened with. */
  get isFirst() {
    return JSON.stringify(this.state) === JSON.stringify(this.first);
  }
  /** @param {() => void} changed called after each change of the state */
  follow(changed) {
    STATE.forEach((name) => this.on(`change:${name}`, changed));
  }
  /** @param {View} view */
  put(view) {
    for (const name of STATE) {
      if (JSON.stringify(this.get(name)) !== JSON.stringify(view[name])) this.set(name, view[name]);
    }
  }
  /** @param {unknown} id of a quote; undefined where none is read */
  has(id) {
    return id === void 0 || this.answers.rowOf(id) !== null;
  }
  /** @param {string} words about the page's address; "" where all is well */
  warn(words2) {
    if ((this.get("_told") ?? "") !== words2) this.set("_told", words2);
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
    if (question.type === "view") return this.#changeViews(question);
    if (question.type === "link") return this.#link();
    return await this.answers.answer(question);
  }
  /**
   * @param {any} question
   * @returns {Answer}
   */
  #changeViews(question) {
    this.kept.change(question);
    this.set("_views", this.kept.all);
    this.set("_kept", this.kept.where);
    return {
      content: {}
    };
  }
  /** @returns {Answer} */
  #link() {
    const link = this.addressOf();
    const why = !link ? NOWHERE : link.startsWith("file:") ? ON_DISK : "";
    return {
      content: {
        link,
        why
      }
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
    const number2 = place.dataset.workbenchExplorer ?? "";
    places.set(number2, [...places.get(number2) ?? [], place]);
  }
  if (!places.size) return;
  const source = await unpacked(packedPart("explorer")).blob();
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: explorer } = await import(url);
  URL.revokeObjectURL(url);
  const made = await Promise.all([...places.keys()].map(hostOf));
  const hosts = new Map(made.flatMap((host, i) => host ? [[i + 1, host]] : []));
  new Addresses(hosts).open();
  for (const [i, elements] of [...places.values()].entries()) {
    const model = hosts.get(i + 1);
    if (model) await openExplorer(explorer, model, elements).catch(() => elements.forEach(failed));
    else elements.forEach(failed);
  }
}
async function hostOf(number2) {
  try {
    const [head, columns, rows] = await Promise.all([
      jsonPart(`head-${number2}`),
      bytesPart(`columns-${number2}`),
      jsonPart(`rows-${number2}`)
    ]);
    const data = {
      ...{ head, columns, rows },
      articles: () => jsonPart(`articles-${number2}`),
      plotly: () => packedPart("plotly").buffer
    };
    return new Host(data, `workbench views ${location.pathname} ${number2}`);
  } catch {
    return null;
  }
}
async function openExplorer(explorer, model, elements) {
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
    (cell2) => cell2.addEventListener("toggle", () => dispatchEvent(new Event("resize")))
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
