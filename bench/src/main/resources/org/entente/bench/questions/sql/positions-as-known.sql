select p.day, p.key, p.n, i.item
from (
    select p.key, p.version, p.n, p.day
    from position p
    join known k on k.key = p.key and k.version = p.version and k.since <= :at and k.until > :at and not k.retracted
    where p.terms @> array['holder=' || :holder]
    order by p.day desc, p.key, p.n
    limit 50) p
join position_item i on i.key = p.key and i.version = p.version and i.n = p.n
order by p.day desc, p.key, p.n
