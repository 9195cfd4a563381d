"""The trained reader: one small encoder with several heads, and rules that turn its marks into claims."""
