"""Whether a page holds a story at all, and whether what was read of it can be relied on.

Told by the page alone: error pages and walls by their words, front pages by their address, doubtful
stories by how little of the page's prose they are and how far two ways of reading differ.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from workbench.articles.readers.web.blocks import Block, word_count
from workbench.articles.readers.web.facts import Facts
from workbench.articles.readers.web.pick import key
from workbench.articles.readers.web.story import Story

# A page whose title says that it is no article.
ERROR = re.compile(
    r"\W*(?:error\W*)?\b(?:40[0-9]|410|429|451|50[0-4])\b.{0,60}"
    r"|.{0,40}\b(?:page|site|article|document|file|url|seite)\b.{0,12}\b(?:not (?:be )?found"
    r"|not available|unavailable|no longer (?:available|exists)|nicht gefunden|introuvable)\b"
    r".{0,60}"
    r"|(?:.{0,40}\W)?(?:not found|access denied|forbidden|bad gateway|service unavailable"
    r"|temporarily unavailable|are you (?:a )?(?:human|robot)\??|captcha|security check"
    r"|attention required!?|just a moment\W*|one moment,? please|checking your browser"
    r"|verify(?:ing)? you are (?:a )?human|under construction|domain for sale)(?:\W.{0,40})?"
    r"|(?:log ?in|sign ?in|anmelden|anmeldung|connexion|subscribe(?: now)?|registrier(?:en|ung))"
    r"(?: to .{0,40}|\s*[|:–—-].{0,40})?",
    re.IGNORECASE,
)
# What stands where the story would: on a short page it is all that there is.
WALL = re.compile(
    r"\b(?:(?:log|sign) ?in (?:to|or)|(?:please )?(?:log|sign) ?in\b|already (?:a|have) .{0,20}"
    r"(?:subscriber|account|member)|subscribe (?:now )?to (?:continue|read)|to continue reading"
    r"|create (?:a|your) (?:free )?account|register (?:to|for)|only available to subscribers"
    r"|subscribers only|enable (?:javascript|cookies)|unusual traffic|not a robot"
    r"|blocked|access (?:denied|to this page)|page you (?:are|were) looking for|could not be found"
    r"|no longer available|does(?:n[’']t| not) exist|bitte melden sie sich an|jetzt abonnieren"
    r"|nur für abonnenten|seite (?:wurde )?nicht gefunden|réservé aux abonnés|n[’']existe pas)\b",
    re.IGNORECASE,
)
ERROR_WORDS = 120
WALL_WORDS = 60
# Below it there is no story: a caption, a notice, a name.
FEWEST = 12
# Below it a story is believed only where the page says that it is an article.
SHORT = 60
# A paragraph of prose that counts when a page's prose is measured.
PROSE_WORDS = 15
PROSE_LINKS = 0.4
LEAST_SHARE = 0.4
# Two ways to the story that have fewer words in common found two stories.
LEAST_AGREED = 0.6
# A front page is a list of headlines, each a link.
FRONT_PATH = re.compile(r"/?(?:index\.\w+|home|[a-z]{2})?/?")
FRONT_HEADLINES = 8


def no_story(story: Story, facts: Facts, blocks: list[Block]) -> bool:
    """Whether the page is an error, a wall or a front page, or has next to no words."""
    count = story.count
    if count < FEWEST:
        return True
    if count < ERROR_WORDS and facts.title and ERROR.fullmatch(facts.title):
        return True
    if count < WALL_WORDS and WALL.search(" ".join(story.paragraphs)):
        return True
    return _is_front(facts, blocks)


def uncertain(story: Story, facts: Facts, blocks: list[Block], body: list[str]) -> bool:
    """Whether the story read may well be wrong or not whole."""
    if story.count < SHORT and not _says_article(facts):
        return True
    if facts.node.get("isAccessibleForFree") in (False, "False", "false") and story.count < 200:
        return True
    if _differs(story, body):
        return True
    return story.agreed < LEAST_AGREED or _share(story, blocks) < LEAST_SHARE or _loose(story)


def _says_article(facts: Facts) -> bool:
    return bool(facts.node or facts.kind == "article" or facts.published)


def _is_front(facts: Facts, blocks: list[Block]) -> bool:
    try:
        path = urlsplit(facts.url or "").path if facts.url else None
    except ValueError:
        path = None
    if path is None or not FRONT_PATH.fullmatch(path) or facts.node:
        return False
    headlines = sum(block.heading and block.links > PROSE_LINKS for block in blocks)
    return headlines >= FRONT_HEADLINES


def _share(story: Story, blocks: list[Block]) -> float:
    """How much of the page's prose, in words, the story has."""
    prose = [b for b in blocks if b.count >= PROSE_WORDS and b.links < PROSE_LINKS]
    prose = [b for b in prose if not b.apart or b in story.blocks]
    names = {key(b.text): b.count for b in prose}
    total = sum(names.values())
    taken = {key(words) for words in story.paragraphs}
    return sum(count for name, count in names.items() if name in taken) / total if total else 1.0


def _differs(story: Story, body: list[str]) -> bool:
    """Whether the page's own data has another article than the one read."""
    words = " ".join(body).casefold().split()
    if len(words) < SHORT:
        return False
    read = " ".join(story.paragraphs).casefold().split()
    same = len(set(words) & set(read))
    return 2 * same < 0.6 * (len(set(words)) + len(set(read)))


def _loose(story: Story) -> bool:
    """Whether hardly any of it is prose: a list of links, a table, teasers."""
    long = sum(word_count(words) for words in story.paragraphs if word_count(words) >= PROSE_WORDS)
    headlines = sum(b.heading and b.links > PROSE_LINKS for b in story.blocks)
    return long < 0.3 * story.count or headlines >= FRONT_HEADLINES
