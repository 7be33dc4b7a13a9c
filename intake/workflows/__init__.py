"""What a person does in several steps."""
