"""Annual figures: a signed document whose every figure names the reports from which anybody can count it again."""
