"""Words → bodies: their names, lists and places, offices that stand for them, the symbols of document numbers that tell them."""
