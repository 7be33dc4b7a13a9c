"""Pieces that several pages use: one widget each. They know values, never the session."""
