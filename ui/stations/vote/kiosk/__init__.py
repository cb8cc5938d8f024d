"""The kiosk: this laptop given to one voter after the other."""
