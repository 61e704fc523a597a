/**
 * The state of a page's Explorers as its address: behind the #, as readable as can be, so that a
 * link, a reload and the browser's Back and Forward open exactly what was on screen.
 *
 * `#view=1&theme=dams&exclude.outlet=BBC&count=stories&look.tab=charts`: each `view` begins what
 * belongs to one Explorer, by its place on the page. An Explorer that is not named is as the page
 * opens it.
 *
 * @module
 */

/**
 * @typedef {object} State
 * @property {{[name: string]: any}} filters
 * @property {string} count
 * @property {{[part: string]: unknown}} look
 */

const BEGIN = "view";
const COUNT = "count";
const NESTED = ["look", "exclude", "own"];
/** Of the arguments of select those that are no lists. */
const SINGLE = new Set([
  ...["min_confidence", "since", "until", "speech", "reviewed", "bookmarked", "noted"],
]);
/** More than anybody's selection; a longer one is no address of ours. */
const LONGEST = 100_000;

/**
 * @param {Map<number, State>} states of the Explorers that are not as the page opens them
 * @returns {string} without the #, "" where all are
 */
export function written(states) {
  return [...states].map(([number, { filters, count, look }]) => {
    const pairs = new URLSearchParams([[BEGIN, String(number)]]);
    for (const [name, value] of Object.entries(filters)) add(pairs, name, value);
    if (count !== "quotes") pairs.append(COUNT, count);
    // Each part of the look is one value, whatever it is made of.
    for (const [part, value] of Object.entries(look)) pairs.append(`look.${part}`, single(value));
    // Spaces as %20: programs that find links in texts know no other sign for them.
    return String(pairs).replaceAll("+", "%20");
  }).join("&");
}

/**
 * @param {URLSearchParams} pairs
 * @param {string} name
 * @param {unknown} value
 */
function add(pairs, name, value) {
  if (Array.isArray(value)) value.forEach((each) => pairs.append(name, String(each)));
  else if (value && typeof value === "object") {
    for (const [inner, values] of Object.entries(value)) add(pairs, `${name}.${inner}`, values);
  } else pairs.append(name, single(value));
}

/** @param {unknown} value */
function single(value) {
  if (typeof value === "string" && parsed(value) === value) return value;
  return JSON.stringify(value);
}

/**
 * What an address asks for, unchecked.
 *
 * @param {string} hash with or without its #
 * @returns {Map<number, State> | null} null for an address that is not about Explorers, as that of
 *   a heading
 */
export function read(hash) {
  const text = hash.replace(/^#/, "");
  if (text === "") return new Map();
  if (!text.startsWith(`${BEGIN}=`)) return null;
  if (text.length > LONGEST) throw new Error("it is too long");
  /** @type {Map<number, State>} */
  const states = new Map();
  /** @type {State} */
  let state = { filters: {}, count: "quotes", look: {} };
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === BEGIN) {
      state = { filters: {}, count: "quotes", look: {} };
      states.set(Number(value), state);
    } else take(state, name, value);
  }
  return states;
}

/**
 * @param {State} state
 * @param {string} name
 * @param {string} value
 */
function take(state, name, value) {
  const [outer, ...inner] = name.split(".");
  const rest = inner.join(".");
  if (name === COUNT) state.count = value;
  else if (outer === "look" && rest) set(state.look, rest, parsed(value));
  else if (rest && NESTED.includes(outer)) {
    if (!Object.hasOwn(state.filters, outer)) set(state.filters, outer, {});
    push(state.filters[outer], rest, value);
  } else if (SINGLE.has(name)) set(state.filters, name, parsed(value));
  else push(state.filters, name, value);
}

/**
 * @param {{[name: string]: any}} where
 * @param {string} name
 * @param {string} value
 */
function push(where, name, value) {
  set(where, name, [...(Object.hasOwn(where, name) ? where[name] : []), value]);
}

/**
 * A property of its own, whatever a stranger calls it.
 *
 * @param {object} where
 * @param {string} name
 * @param {unknown} value
 */
function set(where, name, value) {
  Object.defineProperty(where, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** A text that is no JSON is itself. @param {string} value @returns {unknown} */
function parsed(value) {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
