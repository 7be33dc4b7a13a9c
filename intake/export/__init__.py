"""From a report or a plan to bytes."""
