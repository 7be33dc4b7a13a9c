"""Everything the app knows about a pre-authorization visit, without a screen."""
