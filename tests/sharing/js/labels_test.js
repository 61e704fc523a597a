import { isPlaced, withRoom } from "../../../workbench/sharing/js/labels.js";

/** @param {unknown} actual @param {unknown} expected */
function assertEquals(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const LAYOUT = {
  meta: { workbench: true },
  height: 600,
  margin: { t: 80, b: 40, l: 16, r: 48 },
  xaxis: { visible: false, range: [0, 100] },
  yaxis: { visible: false, range: [0, 100] },
};
const NAMES = {
  mode: "markers+text",
  x: [30, 44, 80],
  y: [50, 50.5, 90],
  text: ["Marta Ellingham", "Tom Reyes-Whitfield", "Ann Lowe"],
  textposition: ["middle right", "middle right", "top center"],
  marker: { size: [9, 20, 9] },
};
const widthOf = (/** @type {string} */ text) => text.length * 6.4;
const LINES = { mode: "lines", x: [30, 44], y: [50, 50] };

Deno.test("on a phone a name goes to a side where no other one stands", () => {
  const [lines, names] = withRoom([LINES, NAMES], LAYOUT, 390, widthOf);
  assertEquals(lines === LINES, true);
  assertEquals(names.text, NAMES.text);
  // The larger point has kept its side.
  assertEquals(names.textposition, [
    "middle left",
    "middle right",
    "top center",
  ]);
  assertEquals(NAMES.textposition[0], "middle right");
});

Deno.test("a name without room on any side, or over the edge, shows on pointing alone", () => {
  const crowd = {
    ...NAMES,
    x: [40, 41, 40.5],
    y: [50, 50.4, 50.2],
    marker: { size: [9, 30, 9] },
  };
  assertEquals(
    withRoom([crowd], LAYOUT, 390, widthOf)[0].text.filter(Boolean).length < 3,
    true,
  );
  const long = { ...NAMES, text: ["A".repeat(80), "", "Ann Lowe"] };
  assertEquals(withRoom([long], LAYOUT, 390, widthOf)[0].text, [
    "",
    "",
    "Ann Lowe",
  ]);
});

Deno.test("where there is the room that they were placed for, and in other figures, all stay", () => {
  const data = [NAMES];
  assertEquals(withRoom(data, LAYOUT, 820, widthOf) === data, true);
  assertEquals(
    withRoom(data, { ...LAYOUT, meta: {} }, 390, widthOf) === data,
    true,
  );
  assertEquals(isPlaced({ ...LAYOUT, xaxis: { range: [0, 1] } }, 390), false);
  assertEquals(isPlaced(LAYOUT, 0), false);
});
