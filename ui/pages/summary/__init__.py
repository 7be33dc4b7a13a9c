"""The room Summary and packet."""
