"""A shared page in a real browser that is offline, with everything it asks for written down."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

# Made in the page from its own data: nothing is asked for.
_OWN = ("blob:", "data:")


@dataclass
class SharedPage:
    """An open page; ``requests`` are the addresses it asked for but its own, ``faults`` errors."""

    page: Page
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@contextmanager
def shared_page(
    browser: Browser, address: str, *, offline: bool = True, **options: object
) -> Iterator[SharedPage]:
    """Opens ``address``; ``options`` are those of a browser context (``color_scheme``, ...)."""
    settings = {"viewport": {"width": 1400, "height": 1200}, **options}
    context = browser.new_context(offline=offline, **settings)  # type: ignore[arg-type]
    opened = SharedPage(context.new_page())

    def asked(url: str) -> None:
        if url != address and not url.startswith(_OWN):
            opened.requests.append(url)

    opened.page.on("request", lambda request: asked(request.url))
    opened.page.on("websocket", lambda socket: asked(socket.url))
    opened.page.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.page.on(
        "console",
        lambda message: opened.faults.append(message.text) if message.type == "error" else None,
    )
    try:
        opened.page.goto(address)
        yield opened
    finally:
        context.close()


def wait_for_figures(page: Page, scheme: str = "light") -> int:
    """Waits until all figures of the notebook are drawn; how many there are."""
    page.wait_for_function(
        """scheme => [...document.querySelectorAll('[data-workbench-figure]')]
          .every((place) => place.dataset.drawn === scheme)""",
        arg=scheme,
    )
    return page.locator("[data-workbench-figure]").count()


@dataclass
class WebServer:
    """Its ``address``, and the paths that were ``asked`` for."""

    address: str
    asked: list[str] = field(default_factory=list)


class _Noting(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, asked: list[str], **options: Any) -> None:
        self.asked = asked
        super().__init__(*arguments, **options)

    def log_message(self, *_: object) -> None:
        self.asked.append(self.path)


@contextmanager
def web_server(folder: Path) -> Iterator[WebServer]:
    """A plain web server on this machine that serves ``folder``."""
    asked: list[str] = []
    handler = partial(_Noting, directory=folder, asked=asked)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield WebServer(f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()
