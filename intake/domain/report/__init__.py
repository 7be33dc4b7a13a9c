"""What the summary and the packet say: the person's own facts, by fixed templates."""
