"""The child process, the only one that touches foreign bytes."""
