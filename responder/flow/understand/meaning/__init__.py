"""What English texts mean, beside the words they use: an optional model, in a process of its own.

`encoder.py` is that process; `child.py` speaks with it; `model.py` knows where the model lies; `meanings.py` compares
a text with articles by what it learned of theirs.
"""
