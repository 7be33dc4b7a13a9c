"""Pain and function: the page, and its three views."""
