"""Documents that come after approval: annexes of corrections, responses, and the text that corrections made of one."""
