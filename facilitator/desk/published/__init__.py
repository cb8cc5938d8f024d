"""What the archive publishes: the evidence folder and the annual figures."""
