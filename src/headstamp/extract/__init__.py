"""Documents to Claims."""
