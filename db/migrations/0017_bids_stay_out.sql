-- Who is out stays out. A judgement of conditions can be put right only until the first score is given.
create function bids_stay_out() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or old.ground <> 'condition' or exists (select 1 from scores s where s.tender_id = old.tender_id) then
    raise exception 'a bid that is out stays out' using errcode = 'CB001';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger bids_stay_out before update or delete on bids_out for each row execute function bids_stay_out();
--> statement-breakpoint
create function judgements_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (select 1 from scores s where s.tender_id = old.tender_id) then
    raise exception 'conditions are judged before the first score' using errcode = 'CB001';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger judgements_stay before update or delete on condition_judgements for each row execute function judgements_stay();
