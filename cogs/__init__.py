"""The face: commands, autocomplete, permissions; one cog a subject."""
