"""Colleagues: what they hear of a promise, and what they answer with one click."""
