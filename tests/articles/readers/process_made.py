"""A process that answers as the name of the file says: in time, never, not at all, nonsense."""

from __future__ import annotations

import os
import sys
import time

from workbench.articles.readers.apart import asked_file, packed, write_frame
from workbench.articles.readers.model import Draft, Reading

spoilt = False
while (file := asked_file(sys.stdin.buffer)) is not None:
    name, data = file.name, file.data
    if name == "slow":
        time.sleep(600)
    if name == "dies" or spoilt:
        os._exit(1)
    spoilt = name == "spoils"
    if name == "nonsense":
        write_frame(sys.stdout.buffer, b"<html>")
    elif name == "wrong":
        write_frame(
            sys.stdout.buffer,
            b'{"drafts": [{"published": 7}], "expected": 1, "issues": [], "notes": []}',
        )
    elif name == "nobody's":
        write_frame(sys.stdout.buffer, packed(None))
    else:
        write_frame(sys.stdout.buffer, packed(Reading((Draft(data.decode(), title="T"),), 2)))
