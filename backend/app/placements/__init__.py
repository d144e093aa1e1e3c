"""Where ads run."""
