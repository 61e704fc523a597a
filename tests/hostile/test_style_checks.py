"""The check of styles itself: what fetches is found, and nothing else is."""

from __future__ import annotations

import pytest

from tests.hostile.style_checks import fetched

AWAY = "https://example.org/x"


@pytest.mark.parametrize(
    "css",
    [
        f"p {{ background: url({AWAY}) }}",
        f"background: URL( '{AWAY}' )",
        f"\\75 rl({AWAY})",
        f"@import '{AWAY}';",
        f"@media print {{ p {{ background: url({AWAY}) }} }}",
        f"background: image-set('{AWAY}' 1x)",
        f"p {{ background: cross-fade(url({AWAY}), red) }}",
        f"@font-face {{ src: url({AWAY}) }}",
        f"p[style='url(#a)'] {{ background: url({AWAY}) }}",
        f"background: url({AWAY}",
    ],
)
def test_what_a_browser_fetches_is_found(css: str) -> None:
    assert fetched(css)


@pytest.mark.parametrize(
    "css",
    [
        f"\\3c p style='background:url({AWAY})'>",
        f"p::after {{ content: 'url({AWAY})' }}",
        f"/* url({AWAY}) */ p {{ color: red }}",
        "p { background: url(data:image/png;base64,AA) }",
        "p { fill: url('#a'); mask: url() }",
        f"p {{ content: '@import url({AWAY})' }}",
    ],
)
def test_what_only_looks_like_it_is_not(css: str) -> None:
    assert not fetched(css)
