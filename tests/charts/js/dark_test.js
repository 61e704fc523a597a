import { inDark } from "../../../workbench/charts/js/dark.js";

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

Deno.test("a figure of the workbench gets a dark ground, light text and dim lines", () => {
  const { layout } = inDark([], {
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#FFFFFF",
    font: { color: "#222222", size: 13 },
    xaxis: { gridcolor: "#d9d9d9" },
  });
  assertEquals([layout.paper_bgcolor, layout.plot_bgcolor], [
    "#111111",
    "#111111",
  ]);
  assertEquals(layout.font, { color: "#e8e8e8", size: 13 });
  assertEquals(layout.xaxis.gridcolor, "#4a4a4a");
});

Deno.test("a figure with Plotly's own template gets its ground from the template, made dark", () => {
  const template = {
    layout: { paper_bgcolor: "white", plot_bgcolor: "#E5ECF6" },
  };
  const { layout } = inDark([], { template });
  assertEquals([layout.paper_bgcolor, layout.plot_bgcolor], [
    "#111111",
    "#1b1d21",
  ]);
});

Deno.test("a figure without colours gets the page's", () => {
  assertEquals(inDark([], {}).layout, {
    paper_bgcolor: "#111111",
    plot_bgcolor: "#111111",
    font: { color: "#e8e8e8" },
  });
});

Deno.test("black marks stay visible; other colours, words and numbers stay as they are", () => {
  const data = [{
    name: "white",
    x: [1, 2],
    marker: { color: ["#000000", "#D55E00"] },
  }];
  const { data: [trace] } = inDark(data, {});
  assertEquals(trace, {
    name: "white",
    x: [1, 2],
    marker: { color: ["#ffffff", "#D55E00"] },
  });
});

Deno.test("a word that is also a colour's name stays a word", () => {
  const data = [{
    name: "black",
    text: ["black", "white"],
    x: ["black"],
    marker: { color: "black" },
  }];
  const { data: [trace], layout } = inDark(data, {
    title: { text: "White" },
    xaxis: {},
  });
  assertEquals([trace.name, trace.text, trace.x], [
    "black",
    ["black", "white"],
    ["black"],
  ]);
  assertEquals(trace.marker.color, "#ffffff");
  assertEquals(layout.title.text, "White");
});

Deno.test("the figure itself is not changed", () => {
  const layout = { font: { color: "#222222" } };
  inDark([], layout);
  assertEquals(layout.font.color, "#222222");
});

Deno.test("words beside marks are as light as those of the layout", () => {
  const words = { textfont: { color: "#222222", size: 12 }, text: ["#222222"] };
  const { data: [trace], layout } = inDark([words], { font: { color: "#222222" } });
  assertEquals(trace.textfont.color, layout.font.color);
  assertEquals(trace.text, ["#222222"]);
});
