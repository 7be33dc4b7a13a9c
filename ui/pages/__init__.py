"""One page per room of the window: it lays out and connects."""
