select a.actor, a.score, a.final, count(*)
from assessment a
join known k on k.key = a.key and k.version = a.version and k.until = 'infinity' and not k.retracted
where a.scale = :scale
group by a.actor, a.score, a.final
order by a.actor, a.score
limit :limit
