"""The room where words are looked for everywhere."""
