"""What is at hand in every live station: the quick line, quick arrival, what the hall sees."""
