-- An auction is for all bidders alike: its beginning stands, and its end only moves ahead.
create function auction_only_moves_ahead() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.ends_at < old.ends_at
     or (new.tender_id, new.starts_at, new.arranged_by, new.arranged_at)
        is distinct from (old.tender_id, old.starts_at, old.arranged_by, old.arranged_at)
  then
    raise exception 'the end of an auction only moves ahead' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger auction_only_moves_ahead before update or delete on auctions for each row execute function auction_only_moves_ahead();
--> statement-breakpoint
-- A bidder only goes down, while the auction is on and before there is a result.
create function auction_offer_stands() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an offer of an auction is never changed' using errcode = 'CB001';
  end if;
  if not exists (
    select from auctions a
    where a.tender_id = new.tender_id and new.offered_at >= a.starts_at and new.offered_at < a.ends_at
  ) or exists (select from results r where r.tender_id = new.tender_id)
    or exists (select from auction_offers o where o.bid_id = new.bid_id and o.cost_pence <= new.cost_pence)
  then
    raise exception 'a lower price is given while the auction is on' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger auction_offer_stands before insert or update or delete on auction_offers for each row execute function auction_offer_stands();
