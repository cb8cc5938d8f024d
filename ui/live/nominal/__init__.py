"""The nominal group technique in the live stations: a strip that says where the room is, and what to do now."""
