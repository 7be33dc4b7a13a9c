"""The rooms that touch disk and clock; one port per module."""
