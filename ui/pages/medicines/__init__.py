"""Medicines and allergies: the page and its three views."""
