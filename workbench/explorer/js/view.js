/**
 * One view of an Explorer: lays the parts out and keeps them in step with the filters.
 *
 * @module
 */

import { Desk } from "./correct/desk.js";
import { h } from "./dom.js";
import { Drawer } from "./drawer.js";
import { Side } from "./facets/side.js";
import { toggle } from "./filter/filter.js";
import { holdFocus } from "./focus.js";
import { Head } from "./head/head.js";
import { Main } from "./mainview.js";
import { offer } from "./offer.js";
import { headParts } from "./parts.js";
import { watchPrinting } from "./printing.js";
import { watchRoom } from "./room.js";
import { runShortcut } from "./shortcuts.js";
import { followLook } from "./views/openedquote.js";

/** @import { Line } from "./kernel/messages.js" */
/** @import { Session } from "./kernel/session.js" */
/** @import { Page, Table } from "./types.js" */

/** What is said about the kernel while not all is well. @type {{[line in Line]: string}} */
const NOTICES = {
  open: "",
  waiting: "Waiting for the kernel, which may be busy with another cell; what was asked for comes.",
  gone: "The kernel was restarted or has stopped. What is on screen stays and can be filtered; " +
    "run the cell again for the rest.",
};

/**
 * @param {HTMLElement} holder
 * @param {Session} session
 * @returns {() => void} takes everything away again
 */
export function mount(holder, session) {
  const notice = h("p", { class: "wb-notice", role: "status" }, "Loading the quotes …");
  const root = h("div", { class: "wb-explorer" }, notice);
  holder.classList.add("wb-holder");
  holder.append(root);
  /** @type {(() => void)[]} */
  const cleanups = [session.presence.enter(), holdFocus(root)];
  let closed = false;
  const showLine = () => {
    notice.hidden = session.line === "open";
    notice.textContent = NOTICES[session.line];
  };
  const listen = () => root.dataset.ready || session.line === "waiting" ? showLine() : null;
  cleanups.push(session.listen(listen));
  let undraw = () => {};
  const open = () =>
    session.ready.then((table) => {
      if (closed) return;
      showLine();
      undraw = draw(root, table, session);
      root.dataset.ready = "1";
    }).catch((error) => {
      if (closed) return;
      notice.hidden = false;
      notice.textContent = error.message;
    });
  const renew = () => {
    undraw();
    undraw = () => {};
    delete root.dataset.ready;
    root.replaceChildren(notice);
    open().then(() => root.focus({ preventScroll: true }));
  };
  cleanups.push(session.onRenewal(renew));
  open();
  return () => {
    closed = true;
    undraw();
    cleanups.forEach((cleanup) => cleanup());
    root.remove();
  };
}

/**
 * @param {HTMLElement} root
 * @param {Table} table
 * @param {Session} session
 */
function draw(root, table, session) {
  /** @type {Page} */
  const page = {
    session,
    table,
    header: session.header,
    toggle: (facet, value) => session.change(toggle(session.filters, facet, value)),
    read: (row) => main.read(row),
    leave: () => main.leave(),
    show: (name) => main.show(name),
    focus: () => main.focus(),
    review: () => main.review(),
    correct: new Desk(session, (row) => main.read(row), () => main.focus()),
  };
  const tools = headParts(page);
  const side = new Side(page, (excludes) => head.search.setMode(excludes));
  // Ten facets without a value are no way to filter nothing.
  side.element.hidden = table.rows === 0;
  const head = new Head(page, tools);
  const main = new Main(page, () => head.clearAll(), head.standing);
  const drawer = new Drawer(side.element, main.element);
  head.counter.after(drawer.element);
  const skip = h(
    "button",
    { type: "button", class: "wb-button wb-skip", click: () => main.focus() },
    "Skip to the quotes",
  );
  const { element: desk } = page.correct;
  const body = h("div", { class: "wb-body" }, side.element, main.element, desk);
  root.append(skip, head.element, body);
  const offered = offer(page);
  if (offered) side.element.prepend(offered);
  // Counts first: whatever else there is to draw, they are what a click is answered with.
  const parts = [head, side, main, ...tools];
  let shown = "";
  /** @type {Uint32Array | null} */
  let rows = null;
  const redraw = () => {
    const { filters, result, results: { searching, searchFault }, stories } = session;
    const now = JSON.stringify([filters, searching, searchFault, stories.counted]);
    // Being told that the kernel is busy changes nothing here.
    if (shown === now && rows === result.matching) return;
    [shown, rows] = [now, result.matching];
    root.dataset.count = String(result.matching.length);
    root.toggleAttribute("data-searching", searching);
    parts.forEach((part) => part.update());
  };
  redraw();
  const unlisten = session.listen(redraw);
  const unfollow = followLook(page);
  const unprint = watchPrinting(root, main);
  const unroom = watchRoom(root, (room) => {
    drawer.fit(room);
    main.fit(room);
    // Beside the themes that it is about; where these are in a drawer, over the quotes.
    if (offered?.isConnected) {
      if (room === "narrow") main.strip.append(offered);
      else side.element.prepend(offered);
    }
  });
  root.addEventListener("keydown", (event) => {
    runShortcut(event, {
      search: () => head.search.focus(),
      help: () => head.help.open(),
      undo: () => session.inForce.undo(),
      redo: () => session.inForce.redo(),
    });
  });
  return () => {
    unlisten();
    unfollow();
    unprint();
    unroom();
    parts.forEach((part) => part.close());
    page.correct.close();
  };
}
