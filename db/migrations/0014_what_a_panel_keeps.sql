create trigger earlier_scores_stay before update or delete on earlier_scores for each row execute function refuse_change();
--> statement-breakpoint
create trigger reminders_stay before update or delete on reminders for each row execute function refuse_change();
--> statement-breakpoint
-- Who has a seat on the panel, and no interest in the bidder, scores; nobody else, whatever the code may think.
create or replace function only_the_free_score() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from panel_members m
    where m.tender_id = new.tender_id and m.person_id = new.person_id and m.left_at is null
  ) then
    raise exception 'only the panel scores' using errcode = 'CB004';
  end if;
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
create function panel_seats_stay() returns trigger language plpgsql as $$
begin
  if (select stage from tenders where id = old.tender_id) = 'drafting' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or old.left_at is not null
     or (new.tender_id, new.person_id, new.role, new.in_place_of, new.scope, new.named_because, new.named_at)
        is distinct from (old.tender_id, old.person_id, old.role, old.in_place_of, old.scope, old.named_because, old.named_at)
  then
    raise exception 'who was on a panel stays on its record' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger panel_seats_stay before update or delete on panel_members for each row execute function panel_seats_stay();
--> statement-breakpoint
-- A question to one bidder stays as it was asked, and its answer as it was given.
create function clarifications_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.answered_at is not null
     or (new.tender_id, new.bid_id, new.criterion_id, new.question, new.asked_by, new.asked_at, new.due_at)
        is distinct from (old.tender_id, old.bid_id, old.criterion_id, old.question, old.asked_by, old.asked_at, old.due_at)
  then
    raise exception 'what was asked and answered stays' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger clarifications_stay before update or delete on clarifications for each row execute function clarifications_stay();
