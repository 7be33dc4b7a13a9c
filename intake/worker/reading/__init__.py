"""Words of pages: taken from the file, or read off a picture of the page by an engine."""
