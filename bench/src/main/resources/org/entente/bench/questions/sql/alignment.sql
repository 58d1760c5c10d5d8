select topic, target, count(*) filter (where who > 1) as both, count(*) filter (where who = 1) as one,
    array_agg(distinct family)
from (
    select s.topic, s.target, s.key, s.n, s.family, count(distinct s.actor) as who
    from stance s
    join known k on k.key = s.key and k.version = s.version and k.until = 'infinity' and not k.retracted
    where s.actor in (:holder, :otherHolder)
    group by s.topic, s.target, s.key, s.n, s.family) stood
group by topic, target
order by topic, target
limit 20
