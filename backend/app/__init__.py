"""The backend: designs, the model router, exports and the studio's pages, over HTTP."""
