"""What a person at the desk can do, one function each. Time and people come in as arguments."""
