select s.key, word_similarity(:misspelt, s.names) as rank, f.head
from searchable s
join known k on k.key = s.key and k.version = s.version and k.until = 'infinity' and not k.retracted
join findable f on f.key = s.key and f.version = s.version
where s.names %> :misspelt
order by rank desc, s.key
limit :limit
