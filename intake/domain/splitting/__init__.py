"""Splitting the words of a policy into rules: suggested by structure, confirmed by hand.

Not one visible sign is lost or invented on the way.
"""
