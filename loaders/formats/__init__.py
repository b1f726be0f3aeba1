"""A file of any format → decoded text, in the form that the outline is read from."""
