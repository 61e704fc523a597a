/**
 * To the clipboard, also where a page may not write to it: as plain text and, for programs that keep
 * it, as HTML.
 *
 * @module
 */

/**
 * @param {string} text
 * @param {{html?: string, element?: HTMLElement}} [how] `html` is made of elements, so that nothing an
 *   article holds is markup in it; `element` shows the text and is marked where it is not copied
 * @returns {Promise<boolean>} whether it was copied
 */
export async function toClipboard(text, { html, element } = {}) {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([item({ "text/plain": text, "text/html": html })]);
    return true;
  } catch {
    // A page that may not use the clipboard by itself can still copy what it is asked to.
    if (element) getSelection()?.selectAllChildren(element);
    return byEvent({ "text/plain": text, ...html === undefined ? {} : { "text/html": html } });
  }
}

/** @param {{[type: string]: string}} parts */
function item(parts) {
  const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
  return new ClipboardItem(Object.fromEntries(blobs));
}

/** @param {{[type: string]: string}} parts */
function byEvent(parts) {
  let done = false;
  /** @param {ClipboardEvent} event */
  const fill = (event) => {
    for (const [type, part] of Object.entries(parts)) event.clipboardData?.setData(type, part);
    event.preventDefault();
    done = true;
  };
  addEventListener("copy", fill, { capture: true });
  document.execCommand("copy");
  removeEventListener("copy", fill, { capture: true });
  return done;
}
