"""Who may vote: the roll as it is now and as it is frozen, and organisations with several votes."""
