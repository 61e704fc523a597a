"""The other side of ``workers``: reads articles from its input until that ends.

python -m workbench.quotes.workers.process SOURCES MODEL
"""

from __future__ import annotations

import json
import sys

from workbench.articles.readers.apart import read_frame, write_frame
from workbench.attribution import load_bundle
from workbench.authority import load_sources
from workbench.quotes.plain import article_of, plain_said
from workbench.quotes.statements import read_said


def main() -> None:
    sources, model = (argument or None for argument in sys.argv[1:3])
    authority, bundle = load_sources(sources), load_bundle(model)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # What a library prints is no answer.
    while (article := read_frame(asked)) is not None:
        said = read_said(article_of(json.loads(article)), authority, bundle)
        write_frame(answers, json.dumps(plain_said(said)).encode())


if __name__ == "__main__":
    main()
