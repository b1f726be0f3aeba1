"""The head and the end of a document → its identity: issuer, number, type, date, title, signer."""
