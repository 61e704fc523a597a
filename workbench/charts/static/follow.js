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

// js/follow.js
var DRAWN = ".jp-RenderedPlotly.js-plotly-plot";
var PAUSE_MS = 150;
var SAME = "workbench";
var MADE = /* @__PURE__ */ new WeakMap();
function follow(body) {
  let timer = (
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    void 0
  );
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = void 0;
      const dark = body.dataset.jpThemeLight === "false";
      for (const figure of body.querySelectorAll(DRAWN)) dress(figure, dark);
    }, PAUSE_MS);
  };
  const drawn = new MutationObserver((changes) => changes.some(adds) && soon());
  drawn.observe(body, {
    childList: true,
    subtree: true
  });
  const themed = new MutationObserver(soon);
  themed.observe(body, {
    attributes: true,
    attributeFilter: [
      "data-jp-theme-light"
    ]
  });
  soon();
  return () => {
    clearTimeout(timer);
    drawn.disconnect();
    themed.disconnect();
  };
}
function adds({ addedNodes, target }) {
  return addedNodes.length > 0 && /** @type {Element} */
  target.closest?.(".jp-OutputArea") !== null;
}
function dress(figure, dark) {
  const plotly = (
    /** @type {any} */
    globalThis.Plotly
  );
  if (!plotly || !figure._fullLayout || !figure.layout?.meta?.workbench) return;
  let made = MADE.get(figure);
  if (!made || figure.layout !== made.dressed) {
    made = {
      data: figure.data,
      layout: figure.layout,
      dressed: figure.layout,
      dark: false
    };
    MADE.set(figure, made);
  }
  if (dark === made.dark) return;
  const { data, layout } = structuredClone({
    data: made.data,
    layout: made.layout
  });
  const shown = dark ? inDark(data, layout) : {
    data,
    layout
  };
  const own = {
    ...shown.layout,
    uirevision: SAME
  };
  Object.assign(made, {
    dressed: own,
    dark
  });
  plotly.react(figure, shown.data, own);
}

// js/main.js
var main_default = {
  initialize() {
    return follow(document.body);
  }
};
export {
  main_default as default
};
