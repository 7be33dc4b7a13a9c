"""What a view model tells and a widget shows, in words: values that both of them know."""
