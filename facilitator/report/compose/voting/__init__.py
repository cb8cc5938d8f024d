"""Votes in documents: in the minutes, in the relacion, in the protocol of the votes, and lines through a tie."""
