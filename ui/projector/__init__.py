"""The room's view: what the facilitator's station says the room should see, on another screen."""
