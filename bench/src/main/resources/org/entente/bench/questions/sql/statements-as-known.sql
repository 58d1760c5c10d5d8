select k.key, v.document
from known k
join version v using (key, version)
where k.kind = 'statement' and not k.retracted and k.since <= :at and k.until > :at
    and exists (
        select from part p
        where p.key = k.key and p.version = k.version and p.actor = :holder)
order by k.key
limit 50
