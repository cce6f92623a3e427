"""What a request asks for, who sent it and when: proposals with their evidence, never decisions."""
