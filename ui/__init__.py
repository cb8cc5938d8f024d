"""What people see and touch: the window, its eight stations and the projector. Holds no rule and no SQL."""
