/**
 * What is in sight, kept with the look of the view and shown again from there: the charts, or the
 * article that is read, by the quote that it was opened at. Rows are numbers of one frame; a quote's
 * id is the same in the next.
 *
 * @module
 */

/** @import { Page } from "../types.js" */
/** @import { Session } from "../kernel/session.js" */

const PART = "opened";
const TAB = "tab";
/** What needs no article to be shown; quotes are what is shown anyway. */
const PLAIN = ["charts", "compare"];

/**
 * Notes which quote is read, once its text has come; -1 for none.
 *
 * @param {Session} session
 * @param {number} row
 */
export function noteOpened(session, row) {
  const id = row < 0 ? undefined : session.texts.get(row)?.id;
  if (row < 0 || id) session.look.keep(PART, id ?? undefined);
}

/**
 * Notes which panel is in sight.
 *
 * @param {Session} session
 * @param {string} name
 */
export function noteTab(session, name) {
  session.look.keep(TAB, PLAIN.includes(name) ? name : undefined);
}

/**
 * Shows charts or article, or leaves them, as the look says.
 *
 * @param {Page} page
 * @returns {() => void} stops doing so
 */
export function followLook(page) {
  const { session } = page;
  let asked = 0;
  /** @param {unknown} id */
  const show = async (id) => {
    const turn = ++asked;
    if (typeof id !== "string") {
      // A view that has just been made shows the quotes already.
      if (turn > 1 && !isPlain(session.look.of(TAB))) page.leave();
      return;
    }
    try {
      const { content } = await session.channel.ask({ type: "row", quote_id: id });
      // Meanwhile another view may have been opened, or another quote, or words looked for.
      const still = turn === asked && session.look.of(PART) === id;
      if (still && typeof content.row === "number") page.read(content.row);
    } catch {
      // A kernel that has gone opens nothing; the notice above says so.
    }
  };
  const unlisten = [
    session.look.on(TAB, (name) => isPlain(name) && page.show(/** @type {string} */ (name))),
    session.look.on(PART, show),
  ];
  return () => {
    asked++;
    unlisten.forEach((each) => each());
  };
}

/** @param {unknown} tab */
function isPlain(tab) {
  return PLAIN.includes(String(tab));
}
