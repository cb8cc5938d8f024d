"""The sentences of the documents, a room for each language."""
