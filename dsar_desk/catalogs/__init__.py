"""Readers of the shipped catalogues: plain files in, values of the domain out."""
