select a.key, a.pointer, a.cited
from awaited a
join known k on k.key = a.key and k.version = a.version and k.until = 'infinity' and not k.retracted
where not exists (select from entry e where e.key = any(a.targets))
order by a.key, a.pointer
limit :limit
