"""Makes pictures that look somewhat like identity documents, each from a seed, with the truth about them.

No real document's design is copied: the labels and the places of the numbers are what the finder must know,
the rest is invented. People, numbers and faces exist nowhere.
"""

from tests.redaction.id_pictures.making import KINDS, make_picture
from tests.redaction.id_pictures.truth import Mark, Picture

__all__ = ["KINDS", "Mark", "Picture", "make_picture"]
