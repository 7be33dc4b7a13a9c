"""The room Learn: short plain pages."""
