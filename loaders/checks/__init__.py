"""What one text shows about itself: contradictions, sums that do not add up, blanks, doubts of reading."""
