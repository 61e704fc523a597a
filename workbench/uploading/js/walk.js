/**
 * What was dropped or chosen, as files: folders are walked, and what is hidden in them passed over.
 *
 * @module
 */

/**
 * @typedef {object} Dropped
 * @property {{file: Blob, path: string}[]} files
 * @property {{path: string, fault: string}[]} faults what could not be looked into
 */

/** No folder of articles is deeper; a link to a folder above itself would have no end. */
const DEEPEST = 32;
/** More than that is somebody's whole disk. */
const MOST = 20_000;
const FAULTS = {
  folder: "The browser could not list this folder: it was moved or is not accessible.",
  file: "The browser could not read it: it was moved or is not accessible.",
  deep: `It is more than ${DEEPEST} folders deep; drop the inner folder itself.`,
  many: `More than ${MOST.toLocaleString("en")} files were dropped; those after that were left ` +
    "out. Drop the folders one by one.",
};

/**
 * To be called while the drop is handled: afterwards the browser knows nothing of it.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<Dropped>}
 */
export function dropped(transfer) {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return walk(entries.filter((entry) => entry !== null));
}

/**
 * Files chosen by the browser's own dialogue.
 *
 * @param {Iterable<File>} files
 * @returns {Promise<Dropped>}
 */
export function chosen(files) {
  // Of a folder that was chosen all files come, those of hidden folders too.
  return walk([...files].filter((file) => !file.webkitRelativePath.split("/").some(isHidden)));
}

/**
 * @param {(FileSystemEntry | File)[]} entries
 * @returns {Promise<Dropped>}
 */
export async function walk(entries) {
  /** @type {Dropped} */
  const found = { files: [], faults: [] };
  /** @type {{entry: FileSystemEntry | File, path: string, depth: number}[]} */
  const places = entries.map((entry) => ({ entry, path: pathOf(entry), depth: 0 })).reverse();
  for (let place = places.pop(); place; place = places.pop()) {
    const { entry, path, depth } = place;
    if (found.files.length === MOST) {
      found.faults.push({ path, fault: FAULTS.many });
      break;
    }
    if (entry instanceof Blob) found.files.push({ file: entry, path });
    else if (entry.isFile) await addFile(found, entry, path);
    else if (depth === DEEPEST) found.faults.push({ path, fault: FAULTS.deep });
    else {
      const inner = await listed(found, entry, path);
      const shown = inner.filter(({ name }) => !isHidden(name));
      const below = shown.map((each) => ({
        entry: each,
        path: `${path}/${each.name}`,
        depth: depth + 1,
      }));
      places.push(...below.sort((a, b) => (a.path < b.path ? 1 : -1)));
    }
  }
  return found;
}

/** What a system keeps in every folder, which nobody has dropped. @param {string} name */
function isHidden(name) {
  return name.startsWith(".") || ["__MACOSX", "desktop.ini", "Thumbs.db"].includes(name);
}

/** @param {FileSystemEntry | File} entry */
function pathOf(entry) {
  return entry instanceof Blob ? entry.webkitRelativePath || entry.name : entry.name;
}

/**
 * @param {Dropped} found
 * @param {FileSystemEntry} entry
 * @param {string} path
 */
async function addFile(found, entry, path) {
  const place = /** @type {FileSystemFileEntry} */ (entry);
  try {
    found.files.push({ file: await new Promise((...ways) => place.file(...ways)), path });
  } catch {
    found.faults.push({ path, fault: FAULTS.file });
  }
}

/**
 * @param {Dropped} found
 * @param {FileSystemEntry} entry
 * @param {string} path
 */
async function listed(found, entry, path) {
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {FileSystemEntry[]} */
  const inner = [];
  try {
    // A hundred at a time, and none when there are no more.
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const some = await new Promise((...ways) => reader.readEntries(...ways));
      if (!some.length) return inner;
      inner.push(...some);
    }
  } catch {
    found.faults.push({ path, fault: FAULTS.folder });
    return inner;
  }
}
