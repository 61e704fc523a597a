/**
 * Keys pressed in the Explorer stay in it: a notebook takes those it hears for commands on its cells
 * (`b` adds one, `dd` deletes one), wherever no field has the focus.
 *
 * @module
 */

/** Letters that are commands on cells together with Ctrl, Cmd or Alt too. */
const CELL_LETTERS = "am";

/**
 * Whether a key could be a command on cells. Letters with a modifier are the page's, such as the one
 * that saves; what has a name (Enter runs, Backspace merges, arrows move cells) never is.
 *
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">} event
 */
export function isForCells({ key, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey;
  return !modified || key.length > 1 || CELL_LETTERS.includes(key.toLowerCase());
}

/**
 * @param {HTMLElement} root
 * @returns {() => void} lets go of the page
 */
export function holdFocus(root) {
  // What is pressed and takes no focus itself would leave it with the notebook's cell. Plotly lets
  // no click on a chart move it at all.
  root.tabIndex = -1;
  const press = () => {
    if (!root.contains(document.activeElement)) root.focus({ preventScroll: true });
  };
  root.addEventListener("pointerdown", press);
  root.addEventListener("keydown", (event) => {
    if (isForCells(event)) event.stopPropagation();
  });
  // An element that is taken away takes the focus along, and then no element has it.
  let ours = false;
  let last = /** @type {EventTarget | null} */ (null);
  const focused = (/** @type {FocusEvent} */ { target }) => {
    ours = isIn(target);
    last = ours ? target : null;
  };
  const observer = new MutationObserver((records) => {
    if (!ours || document.activeElement !== document.body || isIn(last)) return;
    const had = /** @type {Element} */ (last);
    const taken = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(had))
    );
    if (taken) heirOf(had, isIn(taken.target) ? taken.target : root).focus({ preventScroll: true });
  });
  observer.observe(root, { childList: true, subtree: true });
  // What is hidden or disabled loses it too, a moment later; whatever else lets go of it, such as
  // Tab at the end of a page within a page, is to lead out of here.
  const left = (/** @type {FocusEvent} */ { relatedTarget }) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (!ours || document.activeElement !== document.body || !isIn(last)) return;
      const had = /** @type {HTMLElement} */ (last);
      if (!canHold(had)) handOn(had, root);
    });
  };
  root.addEventListener("focusout", left);
  const pressed = (/** @type {PointerEvent} */ { target }) => (ours &&= isIn(target));
  const lost = (/** @type {KeyboardEvent} */ event) => {
    if (!ours || document.activeElement !== document.body || !root.isConnected) return;
    root.focus({ preventScroll: true });
    if (isForCells(event)) event.stopPropagation();
  };
  const isIn = (/** @type {EventTarget | null} */ target) =>
    root.contains(/** @type {Node} */ (target));
  addEventListener("focusin", focused);
  addEventListener("pointerdown", pressed, true);
  addEventListener("keydown", lost, true);
  return () => {
    ours = false;
    observer.disconnect();
    root.removeEventListener("focusout", left);
    removeEventListener("focusin", focused);
    removeEventListener("pointerdown", pressed, true);
    removeEventListener("keydown", lost, true);
  };
}

/**
 * What has the focus in the place of an element that is gone: the same one, drawn again, or what it
 * stood in, whose keys go on.
 *
 * @param {Element} gone
 * @param {Node} place
 * @returns {HTMLElement}
 */
function heirOf(gone, place) {
  const holder = /** @type {Element} */ (place);
  const same = [...holder.querySelectorAll(gone.localName)].filter((each) =>
    each.isEqualNode(gone)
  );
  // Of several alike none is known to be the one.
  const heir = same.length === 1 ? same[0] : holder.closest("[tabindex]");
  return /** @type {HTMLElement} */ (heir);
}

/** @param {HTMLElement} element */
function canHold(element) {
  const seen = element.checkVisibility?.({ visibilityProperty: true }) ??
    element.getClientRects().length > 0;
  return seen && !element.matches(":disabled") && !element.closest("[inert]");
}

/**
 * The focus for what an element stands in, as far as that can have it: never farther than `root`.
 *
 * @param {HTMLElement} unable
 * @param {HTMLElement} root
 */
function handOn(unable, root) {
  if (!canHold(root)) return;
  for (let at = unable.parentElement; at && root.contains(at); at = at.parentElement) {
    if (!at.matches("[tabindex]") || !canHold(at)) continue;
    at.focus({ preventScroll: true });
    if (document.activeElement === at) return;
  }
}
