"""The nominal group technique in the live stations: a strip that says where the room is, and what to do now."""

GO, FLOOR, PASS, LEAVE = "Ctrl+F9", "Ctrl+F10", "Ctrl+F11", "Ctrl+F12"
"""Keys: begin or the next step; the floor to whose turn it is; no more ideas; go on without it."""
