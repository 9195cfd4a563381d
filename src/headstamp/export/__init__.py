"""The ledger in other people's formats, one format a file. Pure but for `files`: values in, text out."""
