select i.key, i.counted_day, i.areas_known, i.head, a.code, a.cell
from (
    select i.*
    from instrument i
    join known k on k.key = i.key and k.version = i.version and k.until = 'infinity' and not k.retracted
    where i.type = :type and cast(:holder as text) = any(i.parties)
    order by i.counted_day, i.key
    limit 50) i
left join area a on a.key = i.key and a.version = i.version
order by i.counted_day, i.key, a.n
