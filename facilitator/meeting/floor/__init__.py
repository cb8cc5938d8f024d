"""The floor: who asks for it, who has it, and when it ends."""
