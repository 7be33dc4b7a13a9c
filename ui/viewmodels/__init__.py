"""Rows to show and inputs to commands. No widgets."""
