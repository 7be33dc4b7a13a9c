"""The interview: one question a page, and all answers to check at the end."""
