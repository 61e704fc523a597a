import { fitted } from "../../../workbench/sharing/js/narrow.js";

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const LAYOUT = {
  meta: { workbench: true },
  title: {
    text: "Quotes by institution and theme",
    pad: { t: 16, l: 16 },
    font: { size: 18 },
    subtitle: {
      text: "One.<br>A quote with several themes counts in each of them.",
      font: { size: 13 },
    },
  },
  height: 400,
  margin: { t: 96, b: 56 },
  xaxis: { title: { text: "Number of quotes" } },
  yaxis: {
    title: { text: "Institution" },
    ticktext: ["Asian Institute for Public Policy Studies", "Incomprehensibilities"],
  },
};

Deno.test("on a phone titles, notes and names are broken into lines and get room", () => {
  const narrow = fitted(LAYOUT, 344);
  assertEquals(narrow.title.text, "Quotes by institution and<br>theme");
  assertEquals(narrow.title.subtitle.text.split("<br>").length, 3);
  assertEquals(narrow.yaxis.ticktext, [
    "Asian Institute for<br>Public Policy<br>Studies",
    "Incomprehensibilities",
  ]);
  assertEquals(narrow.yaxis.title.text, "");
  const more = narrow.margin.t - LAYOUT.margin.t;
  assertEquals([more > 30, narrow.height - LAYOUT.height], [true, more]);
  assertEquals(narrow.title.font, LAYOUT.title.font);
});

Deno.test("two axes side by side share the width", () => {
  const layout = {
    ...LAYOUT,
    xaxis2: { title: { text: "Difference, B - A (95% interval)" }, domain: [0.6, 1] },
  };
  assertEquals(fitted(layout, 344).xaxis2.title.text, "Difference,<br>B - A (95%<br>interval)");
});

Deno.test("with room, out of sight and for figures of others nothing changes", () => {
  const others = { ...LAYOUT, meta: undefined };
  const same = [[LAYOUT, 900], [LAYOUT, 0], [others, 344], [{ meta: { workbench: true } }, 344]];
  for (const [layout, width] of same) {
    if (fitted(layout, /** @type {number} */ (width)) !== layout) throw new Error(`${width}`);
  }
});
