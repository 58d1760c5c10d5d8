select o.key, o.n, o.item
from office o
join known k on k.key = o.key and k.version = o.version and k.until = 'infinity' and not k.retracted
where o.of_actor = :state and o.begin <= :day and o.finish >= :day
order by o.begin desc, o.key desc, o.n desc
limit 50
