"""The example: a made-up person with made-up papers, to look around in without a care."""
