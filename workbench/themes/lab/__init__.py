"""A theme lab's reckoning: what terms bring, what a change would do, what words are missing."""
