"""The floor in the live stations: keys, the strip in the dock, the queue."""
