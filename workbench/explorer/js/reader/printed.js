/**
 * The words of an article that one row's cue, source or content stand in.
 *
 * @module
 */

/** @import { ArticleText } from "../kernel/articles.js" */

/**
 * @param {ArticleText} article
 * @param {number} row
 * @param {"content" | "cue" | "source"} kind
 * @returns {string | null} pieces apart from each other joined by " … "; null where there are none
 */
export function printed(article, row, kind) {
  /** @type {string[]} */
  const runs = [];
  let inside = false;
  for (const { pieces } of article.paragraphs ?? []) {
    for (const piece of pieces) {
      const now = piece[kind].includes(row);
      if (now && inside) runs[runs.length - 1] += piece.text;
      else if (now) runs.push(piece.text);
      inside = now;
    }
  }
  return runs.length ? runs.join(" … ") : null;
}
