"""What an office brings to its meetings and takes out of them: profile, text modules, recipients, series, messages."""
