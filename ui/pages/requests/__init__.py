"""The room where records are asked for."""
