"""Hashiya's model, file and formats: everything but the window. Never imports Qt."""
