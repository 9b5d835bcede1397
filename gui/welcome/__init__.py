"""The first minute: where to begin, and a tour that one does by doing."""
