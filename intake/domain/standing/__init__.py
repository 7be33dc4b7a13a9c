"""Where one requirement stands, and why, in words that never predict."""
