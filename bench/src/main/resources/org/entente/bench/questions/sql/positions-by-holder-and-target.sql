select p.day, p.key, p.n, i.item
from (
    select p.key, p.version, p.n, p.day
    from position p
    join known k on k.key = p.key and k.version = p.version and k.until = 'infinity' and not k.retracted
    where p.terms @> array['holder=' || :holder, 'target=' || :target]
    order by p.day desc, p.key, p.n
    limit :limit) p
join position_item i on i.key = p.key and i.version = p.version and i.n = p.n
order by p.day desc, p.key, p.n
