-- The entries of the statements-service that its topic has shown to exist. Only their names: an entry is never forgotten.
create table neighbour (
    key text primary key collate "C"
);
