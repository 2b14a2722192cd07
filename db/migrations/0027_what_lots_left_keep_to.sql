-- A recommendation that nobody approved may go, where the manager decides not to award the lot. An award stands.
create or replace function awards_go_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.approved_at is null then
    return old;
  end if;
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
create function lots_left_go_forward() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.approved_at is not null then
      raise exception 'a lot is left before that is approved' using errcode = 'CB004';
    end if;
    if exists (select 1 from awards a where a.lot_id = new.lot_id) then
      raise exception 'a lot is awarded or left, never both' using errcode = 'CB004';
    end if;
    return new;
  end if;
  if old.approved_at is not null then
    raise exception 'a lot that was left with approval stays so' using errcode = 'CB001';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if (new.lot_id, new.tender_id, new.reasons, new.left_by, new.left_at)
     is distinct from (old.lot_id, old.tender_id, old.reasons, old.left_by, old.left_at)
  then
    raise exception 'what was decided about a lot is approved as it stands' using errcode = 'CB001';
  end if;
  if new.approved_at is not null then
    if new.approved_by is null or new.approved_by = new.left_by then
      raise exception 'leaving a lot takes two people' using errcode = 'CB004';
    end if;
    if exists (
      select 1 from bids b
      where b.lot_id = new.lot_id and b.opened_at is not null
        and not exists (select 1 from assessment_summaries s where s.bid_id = b.id)
    ) then
      raise exception 'every bidder has its assessment summary before a lot is left for good' using errcode = 'CB004';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger lots_left_go_forward before insert or update or delete on lots_left for each row execute function lots_left_go_forward();
--> statement-breakpoint
create function no_award_of_a_lot_that_is_left() returns trigger language plpgsql as $$
begin
  if exists (select 1 from lots_left l where l.lot_id = new.lot_id) then
    raise exception 'a lot is awarded or left, never both' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger no_award_of_a_lot_that_is_left before insert on awards for each row execute function no_award_of_a_lot_that_is_left();
