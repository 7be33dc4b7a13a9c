"""Insurer contacts: the page and its views."""
