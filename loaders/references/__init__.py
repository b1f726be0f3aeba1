"""Words → other documents: mentions by number and by name, what names stand for, how documents stand to one another."""
