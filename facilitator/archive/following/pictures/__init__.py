"""Pictures of tables: one description, drawn by the window with its own colours and written as SVG for paper."""
