"""Files that appear whole or not at all, for every part that writes one."""
