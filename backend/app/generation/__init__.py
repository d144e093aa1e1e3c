"""From a brief to a stored design: the models, the router between them, and the steps after the answer."""
