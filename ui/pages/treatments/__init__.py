"""Treatments tried: the page and its views."""
