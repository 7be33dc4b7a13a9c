"""The vault: cases and documents, encrypted, on disk. Nobody else opens its files."""
