"""The case on disk, encrypted."""
