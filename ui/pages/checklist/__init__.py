"""The checklist page."""
