"""The words and phrases that messages are read by: one module per language."""
