/**
 * Texts for the clipboard, also where a page may not write to it.
 *
 * @module
 */

/**
 * @param {string} text
 * @param {HTMLElement} element that shows it, from which it is taken where there is no other way
 * @returns {Promise<boolean>} whether it was copied
 */
export async function toClipboard(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page opened from disk, or one that may not use the clipboard, can still copy a selection.
    getSelection()?.selectAllChildren(element);
    return document.execCommand("copy");
  }
}
