"""The process that reads files comes to an end, also where nobody is left to end it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest

from workbench.articles.readers.apart import read_frame, write_frame

HURRIED = """
import time
from workbench.articles.readers import process

def answer(file):
    while file.name == "hangs":
        time.sleep(1)
    return b"read"

process.GRACE, process.seconds_for, process._answer = 1.0, lambda size: 0.0, answer
process.main()
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no such clock")
def test_a_reader_that_hangs_ends_itself_where_nobody_else_does() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HURRIED], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name, wanted in (("a", b"read"), ("b", b"read"), ("hangs", None)):
            write_frame(process.stdin, json.dumps([name, {}]).encode())
            write_frame(process.stdin, b"")
            assert read_frame(process.stdout) == wanted
        assert process.wait(60) == -signal.SIGALRM
