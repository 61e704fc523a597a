/**
 * Words selected in an article, by their place in its text.
 *
 * Places count code points, as Python counts them; the page counts UTF-16 units, of which an emoji
 * has two. All text nodes of the story, joined, are the article's text: nothing is added to them.
 *
 * @module
 */

/**
 * @typedef {object} Selected
 * @property {string} article id
 * @property {number} start in code points
 * @property {number} end in code points, exclusive
 * @property {string} text
 */

/**
 * What is selected of a story; null where nothing of it is, or nothing but white space.
 *
 * @param {HTMLElement} story
 * @param {Selection | null} selection
 * @returns {{start: number, end: number, text: string} | null}
 */
export function selectedIn(story, selection) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(story)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(story);
  // A selection that goes on beyond the story ends where the story does.
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0) {
    whole.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0) {
    whole.setEnd(range.endContainer, range.endOffset);
  }
  const before = document.createRange();
  before.selectNodeContents(story);
  before.setEnd(whole.startContainer, whole.startOffset);
  return placed(textOf(before), textOf(whole), story.textContent ?? "");
}

/**
 * A stretch without the white space around it, whole characters only.
 *
 * @param {string} before all text before the stretch
 * @param {string} inside
 * @param {string} all
 * @returns {{start: number, end: number, text: string} | null}
 */
export function placed(before, inside, all) {
  let from = before.length;
  let to = from + inside.length;
  while (from < to && /\s/u.test(all[from])) from++;
  while (to > from && /\s/u.test(all[to - 1])) to--;
  if (from === to) return null;
  // Never half of a character of two units.
  if (isLow(all, from)) from--;
  if (isLow(all, to)) to++;
  const text = all.slice(from, to);
  const start = codePoints(all.slice(0, from));
  return { start, end: start + codePoints(text), text };
}

/** @param {string} text */
export function codePoints(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Selects a stretch of a story, in UTF-16 units of its text.
 *
 * @param {HTMLElement} story
 * @param {number} from
 * @param {number} to
 */
export function select(story, from, to) {
  const [start, end] = [nodeAt(story, from), nodeAt(story, to)];
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at);
}

/**
 * @param {HTMLElement} story
 * @param {number} unit
 */
function nodeAt(story, unit) {
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  let passed = 0;
  /** @type {{node: Node, at: number} | null} */
  let last = null;
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    last = { node, at: node.length };
    if (unit <= passed + node.length) return { node, at: unit - passed };
    passed += node.length;
  }
  return last;
}

/** As it stands in the nodes: what a selection says of itself leaves out what is not shown. @param {Range} range */
function textOf(range) {
  return range.cloneContents().textContent ?? "";
}

/**
 * @param {string} text
 * @param {number} at
 */
function isLow(text, at) {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && /[\ud800-\udbff]/.test(text[at - 1] ?? "");
}
