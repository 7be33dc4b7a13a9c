"""A typed or pasted list of treatments, read line by line into proposals to confirm.

Only what is written is read. What was not understood stays as words beside the proposal.
"""
