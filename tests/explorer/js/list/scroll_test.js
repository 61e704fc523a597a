import { equal, ok } from "node:assert/strict";
import { ScrollPlace } from "../../../../workbench/explorer/js/list/scroll.js";

/**
 * @param {number} total
 * @param {number} most
 */
function place(total, most) {
  const made = new ScrollPlace(most);
  made.total = total;
  made.view = 500;
  return made;
}

/** What the list does when scrolling rests. @param {ScrollPlace} place */
function rest(place) {
  place.scroll = place.wanted;
}

Deno.test("a list that fits is scrolled pixel by pixel, near and far", () => {
  const list = place(10_000, 20_000);
  equal(list.height, 10_000);
  equal(list.moved(300), 300);
  equal(list.top, 300);
  equal(list.moved(9_500), Infinity);
  equal(list.top, 9_500);
  equal(list.shift, 0);
});

Deno.test("in a list beyond the limit a wheel moves rows by as much as the element", () => {
  const list = place(90_000_000, 8_000_000);
  equal(list.height, 8_000_000);
  list.moved(4_000_000);
  const before = list.top;
  equal(list.moved(4_000_100), 100);
  equal(list.top, before + 100);
});

Deno.test("the thumb at its end shows the last row, at its beginning the first", () => {
  const list = place(90_000_000, 8_000_000);
  list.moved(8_000_000 - 500);
  equal(list.top, 90_000_000 - 500);
  list.moved(0);
  equal(list.top, 0);
});

Deno.test("every row is reached by small steps, down and up again", () => {
  const list = place(40_000, 10_000);
  let steps = 0;
  while (list.top < list.lastTop && steps++ < 1000) {
    list.moved(Math.min(list.scroll + 400, list.height - list.view));
    if (list.stuck) rest(list);
    if (steps % 7 === 0) rest(list);
  }
  equal(list.top, 39_500);
  ok(steps < 200);
  while (list.top > 0 && steps++ < 1000) {
    list.moved(Math.max(0, list.scroll - 400));
    if (list.stuck) rest(list);
  }
  equal(list.top, 0);
  rest(list);
  equal(list.scroll, 0);
});

Deno.test("steps near the ends are whole steps", () => {
  const list = place(90_000_000, 8_000_000);
  list.go(350);
  rest(list);
  list.moved(list.scroll - 100);
  equal(list.top, 250);
  list.go(list.lastTop - 350);
  rest(list);
  list.moved(list.scroll + 100);
  equal(list.lastTop - list.top, 250);
});

Deno.test("putting the element right moves no row", () => {
  const list = place(90_000_000, 8_000_000);
  list.moved(1_000_000);
  list.moved(1_000_400);
  const before = list.top;
  const drawn = 11_300_000 - list.shift;
  rest(list);
  equal(list.top, before);
  // The element and what is drawn in it have moved together.
  ok(Math.abs((11_300_000 - list.shift - list.scroll) - (drawn - 1_000_400)) < 0.001);
});

Deno.test("a list without rows stands at its top", () => {
  const list = place(0, 8_000_000);
  equal(list.moved(10), 10);
  equal(list.top, 0);
  equal(list.wanted, 0);
});
