"""What questions mean, beside the words they use: optional networks, each in a process of its own.

`encoder.py` is that process; `child.py` speaks with it; `networks.py` knows where a network lies; `meanings.py`
compares a text with articles by what it learned of theirs.
"""
