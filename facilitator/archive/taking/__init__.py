"""Deliveries: what somebody brings is planned, verified, filed or kept apart, and written down, a file at a time."""
