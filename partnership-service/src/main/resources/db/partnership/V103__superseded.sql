set local lock_timeout = '2s';

-- Which commitments stand in the place of another.
create index commitment_supersedes on entry using gin ((state -> 'supersedes') jsonb_path_ops)
where key >= 'commitment/' and key < 'commitment0';
