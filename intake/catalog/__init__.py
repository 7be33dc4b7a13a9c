"""Data files become definitions: parsed, checked, compiled."""
