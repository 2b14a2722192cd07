-- What was asked stands, and so does what was proven; only a search without a proof can be taken up again.
create function lots_run_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.status in ('proven', 'none')
     or (new.id, new.tender_id, new.question, new.digest, new.file)
        is distinct from (old.id, old.tender_id, old.question, old.digest, old.file)
  then
    raise exception 'what was asked and proven about the lots is never changed' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger lots_run_stands before update or delete on lots_runs for each row execute function lots_run_stands();
--> statement-breakpoint
-- No supplier gets more lots of a tender than it published. The tender is locked first, so that two lots given at the same
-- moment count each other.
create function no_more_lots_than_published() returns trigger language plpgsql as $$
declare
  most integer;
begin
  select lots_per_supplier into most from tenders where id = new.tender_id for no key update;
  if most is not null and (
    select count(*) from awards a
    where a.tender_id = new.tender_id and a.lot_id <> new.lot_id
      and (select supplier_id from bids where id = a.bid_id) = (select supplier_id from bids where id = new.bid_id)
  ) >= most then
    raise exception 'one supplier is awarded no more lots than were published' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger no_more_lots_than_published before insert or update of bid_id on awards for each row execute function no_more_lots_than_published();
