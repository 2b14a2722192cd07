create trigger earlier_agreed_scores_stay before update or delete on earlier_agreed_scores for each row execute function refuse_change();
--> statement-breakpoint
-- A declared interest stands; only one more can be declared. Nothing said before is taken back.
create function interests_stand() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.conflicted
     or (new.tender_id, new.person_id, new.bid_id) is distinct from (old.tender_id, old.person_id, old.bid_id)
  then
    raise exception 'a declared interest stands' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger interests_stand before update or delete on interest_declarations for each row execute function interests_stand();
--> statement-breakpoint
create function only_the_free_score() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from interest_declarations i
    where i.person_id = new.person_id and i.bid_id = new.bid_id and not i.conflicted
  ) then
    raise exception 'who has an interest, or has not said, does not score' using errcode = 'CB004';
  end if;
  if (select stage from tenders where id = new.tender_id) <> 'opened' then
    raise exception 'bids are scored after they are opened and before quality is locked' using errcode = 'CB002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_the_free_score before insert or update on scores for each row execute function only_the_free_score();
--> statement-breakpoint
create function awards_go_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.confirmed_at is not null then
    raise exception 'an award is never changed or removed' using errcode = 'CB001';
  end if;
  if old.approved_at is not null and
     (new.lot_id, new.bid_id, new.recommendation, new.recommended_by, new.approved_by, new.approved_at, new.minute_reference, new.standstill_from, new.standstill_until)
     is distinct from
     (old.lot_id, old.bid_id, old.recommendation, old.recommended_by, old.approved_by, old.approved_at, old.minute_reference, old.standstill_from, old.standstill_until)
  then
    raise exception 'an approved award is never changed' using errcode = 'CB001';
  end if;
  if new.approved_at is not null and old.approved_at is null then
    if new.approved_by is null or new.approved_by = new.recommended_by then
      raise exception 'an award takes two people' using errcode = 'CB004';
    end if;
    if new.standstill_from is null or new.standstill_until is null or new.standstill_until < new.standstill_from then
      raise exception 'an approved award has a standstill' using errcode = 'CB004';
    end if;
    if exists (
      select 1 from bids b
      where b.lot_id = new.lot_id and b.opened_at is not null
        and not exists (select 1 from assessment_summaries s where s.bid_id = b.id)
    ) then
      raise exception 'every bidder has its assessment summary before an award is approved' using errcode = 'CB004';
    end if;
  end if;
  if new.confirmed_at is not null and
     (new.approved_at is null or (new.confirmed_at at time zone 'Europe/London')::date <= new.standstill_until)
  then
    raise exception 'standstill cannot be skipped' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function awards_begin_as_recommendations() returns trigger language plpgsql as $$
begin
  if new.approved_at is not null or new.confirmed_at is not null then
    raise exception 'an award begins as a recommendation' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger awards_go_forward before update or delete on awards for each row execute function awards_go_forward();
--> statement-breakpoint
create trigger awards_begin_as_recommendations before insert on awards for each row execute function awards_begin_as_recommendations();
