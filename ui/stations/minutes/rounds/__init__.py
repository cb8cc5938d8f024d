"""A draft that goes round: sending it, and the comments that come back."""
