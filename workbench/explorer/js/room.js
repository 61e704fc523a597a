/**
 * How much room the Explorer has, which decides what stands beside what.
 *
 * @module
 */

/** From here on quotes and charts stand side by side: a notebook on a screen of 1920 has that much. */
const WIDE_PX = 1440;
/** Up to here the filters are in a drawer. */
const NARROW_PX = 760;

/** @typedef {"wide" | "middle" | "narrow"} Room */

/**
 * @param {number} width in pixels
 * @returns {Room}
 */
export function roomFor(width) {
  if (width >= WIDE_PX) return "wide";
  return width <= NARROW_PX ? "narrow" : "middle";
}

/**
 * @param {HTMLElement} root
 * @param {(room: Room) => void} changed told before the frame in which it is seen
 * @returns {() => void} stops watching
 */
export function watchRoom(root, changed) {
  let room = /** @type {Room | null} */ (null);
  const observer = new ResizeObserver(([{ contentRect: { width } }]) => {
    // Out of sight it has no width, and comes back as it was.
    if (!width || roomFor(width) === room) return;
    room = roomFor(width);
    root.dataset.room = room;
    changed(room);
  });
  observer.observe(root);
  return () => observer.disconnect();
}
