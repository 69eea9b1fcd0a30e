"""Every text as people see it, before anybody does; only the command `preview` loads it."""
