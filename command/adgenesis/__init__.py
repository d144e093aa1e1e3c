"""The front door: the `adgenesis` command, which starts, checks and uses the other boxes."""
