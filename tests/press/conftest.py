"""Slips and letters of invented people."""

from tests.papers import letter, receipt, slip

__all__ = ["letter", "receipt", "slip"]
