"""Stand-ins of platforms and mail servers on loopback: for `responder demo` and tests, not for customers."""
