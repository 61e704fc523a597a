"""JupyterLab in a real browser: its own server, its own settings, one page at a time."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
# Nothing that asks the network, and nothing that a container without a GPU or user lacks.
CHROMIUM_ARGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
START_S = 90
# First imports of a cold machine take long; a passing run waits for none of this.
PATIENCE_MS = 180_000
_KERNEL_IDLE = """() => {
  const kernel = window.jupyterapp?.shell.currentWidget?.context?.sessionContext?.session?.kernel;
  return kernel?.connectionStatus === 'connected' && kernel?.status === 'idle';
}"""
_OPEN_NEXT = """async (path) => {
  const {commands, shell} = window.jupyterapp;
  const others = [...shell.widgets('main')];
  await commands.execute('docmanager:open', {path, factory: 'Notebook'});
  others.forEach((each) => each.dispose());
}"""
_CLOSE_ALL = """() => {
  const {shell} = window.jupyterapp;
  [...shell.widgets('main')].forEach((each) => each.dispose());
}"""


@dataclass(frozen=True)
class JupyterLab:
    """A running server; ``folder`` holds the notebooks that it can open."""

    address: str
    token: str
    folder: Path
    settings: Path
    # Where ``folder`` is below what the server serves.
    below: str = ""
    # Pages of it that have nothing open any more: to start one takes longer than most tests.
    idle: list[Page] = field(default_factory=list, compare=False)

    def path(self, notebook: str) -> str:
        """What the server calls a notebook of ``folder``."""
        return f"{self.below}{notebook}"

    def url(self, notebook: str) -> str:
        path = self.path(notebook)
        # A workspace of its own: another test's open tabs would come along.
        workspace = path.removesuffix(".ipynb").replace("/", "-")
        place = f"{self.address}/lab/workspaces/{workspace}/tree/{path}"
        return f"{place}?token={self.token}&reset"

    def within(self, name: str) -> JupyterLab:
        """The same server for the notebooks of a folder in its own, which is made."""
        folder = self.folder / name
        folder.mkdir()
        return replace(self, folder=folder, below=f"{self.below}{name}/")

    def tidy(self) -> None:
        """Ends all kernels and brings the settings back to what they were at first."""
        for kernel in self.ask("GET", "kernels"):
            # One that died meanwhile is gone already.
            with suppress(urllib.error.HTTPError):
                self.ask("DELETE", f"kernels/{kernel['id']}")
        shutil.rmtree(self.settings / "config" / "lab" / "user-settings", ignore_errors=True)

    def ask(self, method: str, what: str) -> Any:
        """One request to Jupyter's own interface."""
        request = urllib.request.Request(  # noqa: S310 (our own address, http on this machine)
            f"{self.address}/api/{what}",
            headers={"Authorization": f"token {self.token}"},
            method=method,
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            told = answer.read()
        return json.loads(told) if told else None


@contextmanager
def jupyterlab(folder: Path, settings: Path) -> Iterator[JupyterLab]:
    """JupyterLab on a free port of this machine, serving ``folder``.

    ``settings`` is an empty folder that becomes its home, so that no user's settings play a part.
    """
    token = secrets.token_hex(16)
    port = _free_port()
    lab = JupyterLab(f"http://127.0.0.1:{port}", token, folder, settings)
    _write_settings(settings)
    with (settings / "jupyterlab.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
                *("--expose-app-in-browser", "--ip=127.0.0.1", f"--port={port}"),
                "--ServerApp.port_retries=0",
                f"--IdentityProvider.token={token}",
                f"--ServerApp.root_dir={folder}",
                f"--LabApp.app_settings_dir={settings / 'app'}",
                f"--LabApp.workspaces_dir={settings / 'workspaces'}",
            ],
            env=_environment(settings),
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(lab, process, Path(log.name))
            yield lab
        finally:
            process.terminate()
            process.wait(timeout=30)


@contextmanager
def chromium(path: str) -> Iterator[Browser]:
    """The browser at ``path``, without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGS))
        try:
            yield browser
        finally:
            browser.close()


def copy_notebooks(folder: Path) -> Path:
    """``notebooks`` and the ``data`` they read, copied into ``folder``; returns that.

    JupyterLab saves a notebook on its own, so the committed ones are never opened themselves.
    """
    for name in ("notebooks", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".*"))
    return folder


def open_notebook(page: Page, lab: JupyterLab, notebook: str) -> None:
    """Opens ``notebook`` (a path below the served folder) and waits until its kernel is ready."""
    page.set_default_timeout(PATIENCE_MS)
    page.goto(lab.url(notebook))
    # The status light alone turns green before the kernel is connected.
    page.wait_for_function(_KERNEL_IDLE)


def open_next(page: Page, lab: JupyterLab, notebook: str) -> None:
    """As ``open_notebook`` does, in a page of ``lab.idle``."""
    page.set_default_timeout(PATIENCE_MS)
    set_theme(page, "JupyterLab Light")
    page.evaluate(_OPEN_NEXT, lab.path(notebook))
    page.wait_for_function(_KERNEL_IDLE)


def close_all(page: Page) -> None:
    """Closes what is open in JupyterLab, without asking whether to save it."""
    page.evaluate(_CLOSE_ALL)


def run_all(page: Page) -> None:
    """Starts every cell of the open notebook; does not wait for them."""
    page.evaluate("() => { void window.jupyterapp.commands.execute('notebook:run-all-cells'); }")


def set_theme(page: Page, name: str) -> None:
    """``JupyterLab Light`` or ``JupyterLab Dark``, in force when this returns."""
    page.evaluate(
        "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", name
    )
    page.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=name)


def in_kernel(page: Page, code: str) -> str:
    """Runs ``code`` in the open notebook's kernel and gives back what it printed."""
    return str(
        page.evaluate(
            """async code => {
              const context = window.jupyterapp.shell.currentWidget.context;
              const kernel = context.sessionContext.session.kernel;
              const future = kernel.requestExecute({code, store_history: false});
              let printed = '';
              future.onIOPub = ({header, content}) => {
                if (header.msg_type === 'stream') printed += content.text;
                if (header.msg_type === 'error') printed += `${content.ename}: ${content.evalue}`;
              };
              await future.done;
              return printed;
            }""",
            code,
        )
    )


def save(page: Page) -> None:
    """Saves the open notebook as a user would."""
    page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")


def _environment(settings: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUPYTER")}
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    return {
        **kept,
        "HOME": str(settings),
        "IPYTHONDIR": str(settings / "ipython"),
        "JUPYTER_CONFIG_DIR": str(settings / "config"),
        "JUPYTER_DATA_DIR": str(settings / "data"),
        "JUPYTER_RUNTIME_DIR": str(settings / "runtime"),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }


def _write_settings(settings: Path) -> None:
    """Turns off what would ask for news or updates, and stand in the picture."""
    overrides = {
        "@jupyterlab/apputils-extension:notification": {
            "fetchNews": "false",
            "checkForUpdates": False,
        },
    }
    folder = settings / "config" / "labconfig"
    folder.mkdir(parents=True)
    (folder / "default_setting_overrides.json").write_text(json.dumps(overrides), encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(lab: JupyterLab, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            lab.ask("GET", "status")
            return
        except OSError:
            time.sleep(0.25)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-3000:]}")
