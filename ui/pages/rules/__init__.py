"""My plan’s rules: the policy in its own words, rule by rule, with the gap."""
