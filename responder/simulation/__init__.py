"""Runs the promise over a log of arrivals and first answers, beside the predictors that other products use.

Nothing here is imported by the daemon: `responder simulate` and `benchmarks.waits` are the doors.
"""
