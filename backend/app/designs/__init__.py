"""Stored designs: read, change, delete."""
