"""The HTTP interface for programs: what waits, what was promised, and what a colleague did."""
