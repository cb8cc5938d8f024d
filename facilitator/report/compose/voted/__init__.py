"""What documents say of a vote beside its result: how the votes came."""
