select s.key, i.head, s.detail
from standing s
join known k on k.key = s.key and k.version = s.version and k.until = 'infinity' and not k.retracted
join instrument i on i.key = s.key and i.version = s.version
where s.state in ('in-force', 'running') and :day between s.day_from and s.day_to
    and i.type = :type and cast(:holder as text) = any(i.parties)
order by s.key
limit 50
