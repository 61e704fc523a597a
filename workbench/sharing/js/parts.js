/**
 * The page's data: elements of gzip in base64, unpacked when they are asked for.
 *
 * @module
 */

/**
 * The page's own parts come last: what a cell of the notebook wrote cannot pass for one.
 *
 * @param {string} name
 */
function partElement(name) {
  return [...document.querySelectorAll(`script[id="workbench-${name}"]`)].at(-1);
}

/** @param {string} name */
export function hasPart(name) {
  return partElement(name) !== undefined;
}

/**
 * One part, still packed.
 *
 * @param {string} name
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function packedPart(name) {
  const letters = partElement(name)?.textContent ?? "";
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

/**
 * @param {Uint8Array<ArrayBuffer>} packed gzip
 * @returns {Response} whose bytes are unpacked
 */
export function unpacked(packed) {
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** @param {string} name */
export function jsonPart(name) {
  return unpacked(packedPart(name)).json();
}

/** @param {string} name */
export function bytesPart(name) {
  return unpacked(packedPart(name)).arrayBuffer();
}
