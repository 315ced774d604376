"""All other papers of a training: letters, joining pack, programme, badges, lists."""
