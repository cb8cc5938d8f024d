"""People and data in and out of a meeting. Nothing here writes a meeting: it prepares what the acts take."""
