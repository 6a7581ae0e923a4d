-- Who sits where in an exercise, and what others join it with. The same SQL for H2 and PostgreSQL.

create table seat (
    exercise varchar(64) not null references exercise (id),
    participant varchar(64) not null,
    name varchar(80) not null,
    role varchar(20) not null,
    team varchar(200),
    -- SHA-256 of the token in the browser's cookie; the token itself is kept nowhere. Guests have one.
    token_hash varchar(64) unique,
    -- Who has the seat by signing in.
    person uuid references person (id),
    primary key (exercise, participant)
);

create index seat_of_person on seat (person);

-- Join codes are shown on the wall of the room, so they are kept as they are. They lead nowhere once the exercise has ended.
create table join_code (
    code varchar(16) primary key,
    exercise varchar(64) not null references exercise (id),
    role varchar(20) not null,
    unique (exercise, role)
);
