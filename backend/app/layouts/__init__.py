"""Placing a spec without storing it, for live editing."""
