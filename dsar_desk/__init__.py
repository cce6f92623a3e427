"""Keep data subject requests on time, documented and answered."""

__version__ = "0.1.0"
