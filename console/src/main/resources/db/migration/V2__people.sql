-- Who has an account: administrators and facilitators. Guests of an exercise are not people here. The same SQL for H2 and PostgreSQL.

create table person (
    id uuid primary key,
    -- Lower case.
    sign_in varchar(80) not null unique,
    name varchar(80) not null,
    -- With the algorithm in front.
    password varchar(200) not null,
    administrator boolean not null,
    disabled boolean not null,
    created timestamp(3) with time zone not null
);

-- One-time links: the first administrator's, invitations, and new passwords.
create table person_link (
    -- SHA-256 of the secret in the link; the secret itself is kept nowhere.
    hash varchar(64) primary key,
    -- Whose password it renews; nobody's for an invitation.
    person uuid references person (id),
    name varchar(80) not null,
    administrator boolean not null,
    expires timestamp(3) with time zone not null
);
