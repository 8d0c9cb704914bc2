"""The Discord client: who we are on Discord, and the posting of announcements there."""
