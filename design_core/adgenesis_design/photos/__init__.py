"""Photos: a user's own picture becomes what compositions need to know of it, and the way it is shown."""
