-- What full text search looks in. The two extensions are trusted ones: whoever owns the database may create them, as the
-- view's user does where PostgreSQL is embedded; elsewhere an administrator may have to create them beforehand.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- PostgreSQL's configurations, without Latin diacritics: "Timco" finds "Timčo".
do $$
declare
    language text;
begin
    foreach language in array array[
        'simple', 'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'estonian', 'finnish', 'french',
        'german', 'greek', 'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian',
        'portuguese', 'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish']
    loop
        execute format('create text search configuration search_%1$s (copy = pg_catalog.%1$s)', language);
        execute format('alter text search configuration search_%s alter mapping for word, hword, hword_part with unaccent, %s',
                       language, case language when 'simple' then 'simple' else language || '_stem' end);
        execute format('alter text search configuration search_%s
                            alter mapping for numword, numhword, hword_numpart with unaccent, simple', language);
    end loop;
end
$$;

create aggregate search_together(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- The words of texts, an array of {"weight", "config", "text"}. A tsvector holds 1 MB: of what has more words than that,
-- only the beginnings are searched, rather than that the entry is not shown at all.
create function search_words(texts json) returns tsvector language plpgsql stable as $$
begin
    if octet_length(texts::text) < 150000 then
        return (select search_together(setweight(to_tsvector(t.config, t.text), t.weight))
                from json_to_recordset(texts) t (weight "char", config regconfig, text text));
    end if;
    begin
        return (select search_together(setweight(to_tsvector(t.config, t.text), t.weight))
                from json_to_recordset(texts) t (weight "char", config regconfig, text text));
    exception when program_limit_exceeded then
        return (select search_together(setweight(to_tsvector(t.config, left(t.text, 10000)), t.weight))
                from (select * from json_to_recordset(texts) t (weight "char", config regconfig, text text) limit 10) t);
    end;
end
$$;

-- What is searched: a row per version.
create table searchable (
    key     text     not null collate "C",
    version bigint   not null,
    -- Infinity for what has no day: actors come before everything that is dated.
    day     date     not null,
    -- What it is filtered and counted by: kind:..., type:..., actor:..., topic:..., language:...
    tags    text[]   not null,
    -- Names and aliases, for what is written a little differently.
    names   text,
    words   tsvector not null,
    primary key (key, version)
);
create index searchable_by_day on searchable (day desc, key desc);
create index searchable_by_words on searchable using gin (words, tags) with (gin_pending_list_limit = 1024);
create index searchable_by_names on searchable using gin (names gin_trgm_ops) where names is not null;

-- What is shown of what was found; read for the rows of a page only.
create table findable (
    key     text   not null collate "C",
    version bigint not null,
    head    text   not null,
    pieces  text   not null,
    sources text   not null,
    primary key (key, version)
);

-- The texts that statements hold, with the words around which fragments are cut.
create table held_text (
    key      text    not null collate "C",
    version  bigint  not null,
    n        integer not null,
    language text    not null,
    source   text,
    text     text    not null,
    primary key (key, version, n)
);
