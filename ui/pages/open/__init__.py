"""Open: the first page, and what stands on it once it is on the screen."""
