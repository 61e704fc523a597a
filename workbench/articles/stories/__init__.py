"""Stories: articles that are one report, as wire copies and updates are."""

from workbench.articles.stories.finding import stories, stories_of
from workbench.articles.stories.listing import list_stories
from workbench.articles.stories.outline import signature, story_text

__all__ = ["list_stories", "signature", "stories", "stories_of", "story_text"]
