"""What became of the promises: figures for people, as text, JSON or one HTML page. Nothing here runs in the daemon."""
