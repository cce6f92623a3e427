"""Copies of IDs in the window: how a picture comes in, its boxes, and what becomes of the masked copy.

The unmasked picture stays in memory: nothing here writes, drags or copies it out (UAVG art. 46).
"""
