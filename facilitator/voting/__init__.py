"""Votes: rules (ballots → Result), thresholds, ties, and the acts that run a round."""
