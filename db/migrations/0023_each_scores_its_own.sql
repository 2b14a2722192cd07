-- A question that the schools judge is scored by whoever speaks for a school, for the lots that bind it; by nobody else, and
-- they score nothing else.
create function each_scores_its_own() returns trigger language plpgsql as $$
declare
  by_schools boolean;
  speaks_for uuid;
begin
  select coalesce(c.judged ->> 'by', '') = 'schools' into by_schools from criteria c where c.id = new.criterion_id;
  select m.school_id into speaks_for from panel_members m
    where m.tender_id = new.tender_id and m.person_id = new.person_id and m.role = 'school';
  if by_schools is distinct from (speaks_for is not null) then
    raise exception 'a school scores its own questions, and the panel the others' using errcode = 'CB004';
  end if;
  if by_schools and not exists (
    select 1 from bids b join lot_schools s on s.lot_id = b.lot_id
    where b.id = new.bid_id and s.school_id = speaks_for
  ) then
    raise exception 'a school scores only bids for its own lot' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger each_scores_its_own before insert or update on scores for each row execute function each_scores_its_own();
