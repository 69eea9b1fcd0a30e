"""The configuration: its settings as models, and the reader that explains every mistake."""
