-- Where the write of a version stood in its trace (W3C Trace Context), for whoever follows the changes and wants to go on
-- from there. Nothing for what was written outside of any trace.
alter table version
    add column traceparent text;
