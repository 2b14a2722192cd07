-- A tender moves one stage at a time and never back; only cancelling is possible from any other.
create function stages_in_order() returns trigger language plpgsql as $$
begin
  if new.stage = old.stage
     or (new.stage = 'cancelled' and old.stage <> 'awarded')
     or (old.stage, new.stage) in (
       ('drafting', 'published'), ('published', 'opened'), ('opened', 'quality-locked'), ('quality-locked', 'price-opened'),
       ('price-opened', 'recommended'), ('recommended', 'standstill'), ('standstill', 'awarded'))
  then
    return new;
  end if;
  raise exception 'a tender moves one stage at a time and never back' using errcode = 'CB005';
end $$;
--> statement-breakpoint
create trigger stages_in_order before update on tenders for each row execute function stages_in_order();
--> statement-breakpoint
-- The list of price envelopes is frozen only once quality is locked; nobody gives a share of them before.
create function openings_wait_for_their_stage() returns trigger language plpgsql as $$
begin
  if (new.kind, (select stage from tenders where id = new.tender_id))
     not in (('quality', 'published'), ('price', 'quality-locked')) then
    raise exception 'an opening waits for its stage' using errcode = 'CB003';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger openings_wait before insert on openings for each row execute function openings_wait_for_their_stage();
--> statement-breakpoint
create trigger opening_shares_wait before insert on opening_shares for each row execute function openings_wait_for_their_stage();
