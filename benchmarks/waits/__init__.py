"""Wait times: simulated desks whose every wait is known."""
