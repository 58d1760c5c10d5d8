select m.day, m.key, m.part, m.item
from moment m
join known k on k.key = m.key and k.version = m.version and k.until = 'infinity' and not k.retracted
where m.about @> array['topic/' || :topic]
    and m.day_end >= :day
order by m.day, m.key, m.part
limit 50
