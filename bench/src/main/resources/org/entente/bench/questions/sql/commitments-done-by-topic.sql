select s.key, v.document
from commitment_state s
join known k on k.key = s.key and k.version = s.version and k.until = 'infinity' and not k.retracted
join promise p on p.key = s.key and p.version = s.version
join version v on v.key = s.key and v.version = s.version
where cast(:recent as date) between s.day_from and s.day_to and p.stage = 'accepted'
    and s.state = 'done' and cast(:topic as text) = any(p.topics)
order by s.key
limit :limit
