-- The journal. The same SQL for H2 and PostgreSQL.

create table exercise (
    id varchar(64) primary key,
    -- What the scenario is called on the command line.
    scenario_name varchar(200) not null,
    title varchar(200) not null,
    -- As its author wrote it, so that the exercise can be folded when the scenario has moved on.
    scenario text not null,
    scenario_hash varchar(64) not null,
    content_hash varchar(64) not null,
    edition integer not null,
    seed bigint not null,
    -- Of the code people join with; the code itself is kept nowhere.
    join_code_hash varchar(64) unique,
    opened timestamp(3) with time zone not null,
    ended timestamp(3) with time zone,
    -- What was seen at the end, as JSON: a later edition may fold otherwise.
    results text
);

create table entry (
    exercise varchar(64) not null references exercise (id),
    sequence bigint not null,
    entry_id varchar(64) not null,
    at_seconds integer not null,
    wall_time timestamp(3) with time zone not null,
    actor varchar(64) not null,
    -- The line that the hash is over. The columns before it repeat parts of it, for the keys and for people with SQL.
    line varchar(262144) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    -- The fence: who comes second with the same number has lost.
    primary key (exercise, sequence),
    -- The same act sent again is the same act.
    unique (exercise, entry_id)
);

-- Where the clock of a running exercise stood, for the case that the process dies. Not truth: nothing is folded from it.
create table heartbeat (
    exercise varchar(64) primary key references exercise (id),
    at_seconds integer not null,
    wall_time timestamp(3) with time zone not null
);
