"""Uploads: the user's own pictures and fonts, checked by the core, kept in the database, shared by what names them."""
