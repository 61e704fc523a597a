"""The front end's own modules, asked from Python: one process of deno for many questions."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.explorer.javascript import DENO, FRONT_END

Ask = Callable[[Any], Any]


@contextmanager
def answering(script: str) -> Iterator[Ask]:
    """A function that gives one line of JSON to ``tests/explorer/js/<script>`` and reads one."""
    command = [DENO, "run", "--quiet", f"../../tests/explorer/js/{script}"]
    with subprocess.Popen(
        command, cwd=FRONT_END, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout

        def ask(question: Any) -> Any:
            print(json.dumps(question), file=process.stdin, flush=True)
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()
