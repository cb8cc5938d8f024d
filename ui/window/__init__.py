"""The frame around the stations: head, rail, foot, banners, menus, undo, trouble."""
