"""Faults on purpose: every write of the vault is cut off, refused or lost once."""
