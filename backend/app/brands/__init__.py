"""Brands: the kits that ads are made by, stored under a number."""
