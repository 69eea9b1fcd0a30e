"""How well we understand: language, articles, mood, each beside simpler ways, on data that are handed in."""
