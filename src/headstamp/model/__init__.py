"""The nouns of Headstamp: frozen values over the standard library, one family a file."""
