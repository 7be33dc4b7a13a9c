"""What view models and widgets tell each other: words and values that both of them know."""
