"""Bellwether in Jupyter notebooks."""
