"""Today: one next step, what changed, and what to start by when."""
