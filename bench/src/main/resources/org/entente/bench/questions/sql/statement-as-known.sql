select v.document
from known k
join version v using (key, version)
where k.key = 'statement/' || :statement and k.since <= :at and k.until > :at
