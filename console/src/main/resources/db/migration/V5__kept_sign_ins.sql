-- Sign-ins that outlive a restart of the server: one row for each browser somebody is signed in with. The same SQL for H2 and PostgreSQL.

create table kept_sign_in (
    -- SHA-256 of the secret in the browser's cookie; the secret itself is kept nowhere.
    hash varchar(64) primary key,
    person uuid not null references person (id),
    expires timestamp(3) with time zone not null
);

create index kept_sign_in_of_person on kept_sign_in (person);
