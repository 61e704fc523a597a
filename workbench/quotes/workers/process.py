"""The other side of ``processes``: reads articles from its input until that ends.

Its first frame is the authority file and the model's folder, pickled by the process that began it;
all others, and all answers, are plain data.
"""

from __future__ import annotations

import json
import pickle
import sys

from workbench.articles.readers.apart import read_frame, write_frame
from workbench.attribution import load_bundle
from workbench.quotes.plain import article_of, plain_said
from workbench.quotes.workers.one import said_or_none


def main() -> None:
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints is no answer.
    authority, folder = pickle.loads(read_frame(asked) or b"")  # noqa: S301 - of our parent
    bundle = load_bundle(folder)
    while (article := read_frame(asked)) is not None:
        said = said_or_none(article_of(json.loads(article)), authority, bundle)
        write_frame(answers, json.dumps(None if said is None else plain_said(said)).encode())


if __name__ == "__main__":
    main()
