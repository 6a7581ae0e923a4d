-- People join by the code of a seat; an exercise has none of its own.
alter table exercise drop column join_code_hash;
