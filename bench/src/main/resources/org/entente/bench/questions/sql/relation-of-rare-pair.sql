select k.kind, k.day, k.key, v.document
from known k
join version v using (key, version)
where k.until = 'infinity' and not k.retracted and k.kind <> 'actor'
    and k.key in (
        select one.key
        from part one
        join part other using (key, version)
        where one.actor = :rare and other.actor = :otherRare)
order by k.kind, k.day desc, k.key
