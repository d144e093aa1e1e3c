"""Brands: a kit of logos, colours, fonts and words becomes what compositions dress an ad in."""
