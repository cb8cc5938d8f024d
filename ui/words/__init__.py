"""Words of the screen that several stations say."""
