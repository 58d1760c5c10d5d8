select p.key, p.n, p.terms, i.item
from position p
join known k on k.key = p.key and k.version = p.version and k.until = 'infinity' and not k.retracted
join position_item i on i.key = p.key and i.version = p.version and i.n = p.n
where p.key in ('statement/' || :statement, 'statement/' || :otherStatement)
order by p.key, p.n
