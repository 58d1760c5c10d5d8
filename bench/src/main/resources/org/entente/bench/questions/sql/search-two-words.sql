select s.key, s.day, ts_rank(s.words, asked.words) as rank, f.head
from websearch_to_tsquery('search_english', :word || ' ' || :otherWord) asked (words),
    searchable s
    join known k on k.key = s.key and k.version = s.version and k.until = 'infinity' and not k.retracted
    join findable f on f.key = s.key and f.version = s.version
where s.words @@ asked.words
order by rank desc, s.day desc, s.key
limit 50
