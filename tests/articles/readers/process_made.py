"""A process that answers as the name of the file says: in time, never, not at all, nonsense."""

from __future__ import annotations

import os
import sys
import time

from workbench.articles.readers.apart import packed, read_frame, write_frame
from workbench.articles.readers.model import Draft, Reading

while (name := read_frame(sys.stdin.buffer)) is not None:
    data = read_frame(sys.stdin.buffer) or b""
    if name == b"slow":
        time.sleep(600)
    if name == b"dies":
        os._exit(1)
    if name == b"nonsense":
        write_frame(sys.stdout.buffer, b"<html>")
    elif name == b"wrong":
        write_frame(
            sys.stdout.buffer,
            b'{"drafts": [{"published": 7}], "expected": 1, "issues": [], "notes": []}',
        )
    elif name == b"nobody's":
        write_frame(sys.stdout.buffer, packed(None))
    else:
        write_frame(sys.stdout.buffer, packed(Reading((Draft(data.decode(), title="T"),), 2)))
