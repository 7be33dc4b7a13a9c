"""Things in a case that do not fit each other: what, where, and what to do about it."""
