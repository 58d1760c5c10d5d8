select c.key, c.pointer, c.cited, t.titles, t.sources
from citation c
join known k on k.key = c.key and k.version = c.version and k.until = 'infinity' and not k.retracted
join caption t on t.key = c.key and t.version = c.version
where c.target = 'actor/' || :holder
order by c.key, c.cited
limit :limit
