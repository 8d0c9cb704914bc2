"""Who is whom: names as people write and misspell them; pure."""
