-- What was asked stands; an answer can be replaced until it was decided; a decision is for good.
create function low_price_exchange_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_at is not null
     or (new.bid_id, new.tender_id, new.letter, new.answer_by, new.asked_by, new.asked_at)
        is distinct from (old.bid_id, old.tender_id, old.letter, old.answer_by, old.asked_by, old.asked_at)
  then
    raise exception 'what was asked and decided about a price is never changed' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger low_price_exchange_stands before update or delete on low_price_exchanges for each row execute function low_price_exchange_stands();
--> statement-breakpoint
create function only_a_price_that_stands() returns trigger language plpgsql as $$
begin
  if exists (select 1 from low_price_exchanges e where e.bid_id = new.bid_id and e.decision is distinct from 'stands') then
    raise exception 'a bid whose price is in question is not awarded' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_a_price_that_stands before insert or update on awards for each row execute function only_a_price_that_stands();
