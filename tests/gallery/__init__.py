"""Every page and every dialog, opened in turn: to be looked at, and to be measured."""
