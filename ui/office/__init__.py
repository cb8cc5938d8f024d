"""The office behind the meetings: its profiles, what goes on from meeting to meeting, what is sent out."""
