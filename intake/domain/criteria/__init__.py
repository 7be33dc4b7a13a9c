"""The rules of the plan's policy: how they lie below each other, and how they are edited."""
