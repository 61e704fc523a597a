/**
 * To the clipboard: as plain text and, for programs that keep it, as HTML.
 *
 * @module
 */

/**
 * @param {string} text
 * @param {string} html made of elements, so that nothing an article holds is markup in it
 * @returns {Promise<boolean>} whether it is there
 */
export async function toClipboard(text, html) {
  try {
    const parts = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Where a page may not use the clipboard by itself, a copying that the user asks for can.
    return byEvent(text, html);
  }
}

/**
 * @param {string} text
 * @param {string} html
 */
function byEvent(text, html) {
  let done = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener("copy", fill, { capture: true });
  document.execCommand("copy");
  removeEventListener("copy", fill, { capture: true });
  return done;
}
