"""What the reports of a shelf say, remembered so that it can be found: one protocol, two engines, made in Python."""
