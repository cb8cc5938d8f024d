"""Keys on cards and sticks: drivers, their threads, and the raw signature."""
