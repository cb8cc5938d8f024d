"""What the room is shown, from the rows of the meeting: views, their sheet, their network."""
