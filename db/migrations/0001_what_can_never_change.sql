-- The clock of every decision. In a demonstration or a test it is replaced by one that can be moved.
create function app_now() returns timestamptz language sql volatile as 'select clock_timestamp()';
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'CB001';
end $$;
--> statement-breakpoint
create trigger chain_entries_stay before update or delete on chain_entries for each row execute function refuse_change();
--> statement-breakpoint
create trigger chain_entries_stay_whole before truncate on chain_entries for each statement execute function refuse_change();
--> statement-breakpoint
create trigger tender_versions_stay before update or delete on tender_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger bid_refusals_stay before update or delete on bid_refusals for each row execute function refuse_change();
--> statement-breakpoint
create trigger results_stay before update or delete on results for each row execute function refuse_change();
--> statement-breakpoint
create trigger assessment_summaries_stay before update or delete on assessment_summaries for each row execute function refuse_change();
--> statement-breakpoint
create function chains_only_grow() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.id <> old.id or new.seq <> old.seq + 1 then
    raise exception 'a chain only grows, one entry at a time' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger chains_only_grow before update or delete on chains for each row execute function chains_only_grow();
--> statement-breakpoint
-- A sealed version that was never submitted may be replaced; a received one never changes, but for its place in force.
create function bid_versions_stay() returns trigger language plpgsql as $$
begin
  if old.received_at is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' then
    raise exception 'a received bid is never removed' using errcode = 'CB001';
  end if;
  if (new.bid_id, new.version, new.received_at, new.deadline_in_force, new.tender_version, new.quality_digest, new.price_digest, new.submission_key, new.receipt, new.sealed_at)
     is distinct from
     (old.bid_id, old.version, old.received_at, old.deadline_in_force, old.tender_version, old.quality_digest, old.price_digest, old.submission_key, old.receipt, old.sealed_at)
     or new.stage not in ('submitted', 'superseded', 'withdrawn')
  then
    raise exception 'a received bid is never changed' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger bid_versions_stay before update or delete on bid_versions for each row execute function bid_versions_stay();
--> statement-breakpoint
create function sealed_things_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' or exists (
    select 1 from bid_versions v where v.bid_id = old.bid_id and v.version = old.version and v.received_at is not null
  ) then
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'CB001';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger envelopes_stay before update or delete on envelopes for each row execute function sealed_things_stay();
--> statement-breakpoint
create trigger envelope_parts_stay before update or delete on envelope_parts for each row execute function sealed_things_stay();
--> statement-breakpoint
create function locked_scores_stay() returns trigger language plpgsql as $$
begin
  if old.locked_at is not null then
    raise exception 'a locked score is never changed or removed' using errcode = 'CB001';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger locked_scores_stay before update or delete on scores for each row execute function locked_scores_stay();
--> statement-breakpoint
create function agreed_scores_stay() returns trigger language plpgsql as $$
declare at_stage text;
begin
  select stage into at_stage from tenders where id = (case tg_op when 'DELETE' then old.tender_id else new.tender_id end);
  if at_stage <> 'opened' then
    raise exception 'quality is locked: agreed scores no longer change' using errcode = 'CB002';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger agreed_scores_stay before insert or update or delete on agreed_scores for each row execute function agreed_scores_stay();
--> statement-breakpoint
create function contents_wait_for_their_gate() returns trigger language plpgsql as $$
declare at_stage text;
begin
  select t.stage into at_stage from bids b join tenders t on t.id = b.tender_id where b.id = new.bid_id;
  if at_stage in ('drafting', 'published')
     or (tg_table_name = 'opened_prices' and at_stage in ('opened', 'cancelled')) then
    raise exception '% wait for their gate', tg_table_name using errcode = 'CB003';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger opened_answers_wait before insert or update on opened_answers for each row execute function contents_wait_for_their_gate();
--> statement-breakpoint
create trigger opened_files_wait before insert or update on opened_files for each row execute function contents_wait_for_their_gate();
--> statement-breakpoint
create trigger opened_prices_wait before insert or update on opened_prices for each row execute function contents_wait_for_their_gate();
--> statement-breakpoint
create function published_terms_are_whole() returns trigger language plpgsql as $$
begin
  if new.stage = 'published' and old.stage = 'drafting' then
    if (select coalesce(sum(weight::numeric), 0) from criteria where tender_id = new.id and parent_id is null) <> 100 then
      raise exception 'weights add to one hundred' using errcode = 'CB004';
    end if;
    if new.closes_at is null or new.published_at is null or new.version < 1 then
      raise exception 'a published tender has a deadline and a version' using errcode = 'CB004';
    end if;
  end if;
  if old.stage <> 'drafting' and new.closes_at < old.closes_at then
    raise exception 'a deadline never shortens' using errcode = 'CB005';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger published_terms_are_whole before update on tenders for each row execute function published_terms_are_whole();
--> statement-breakpoint
create function published_criteria_stay() returns trigger language plpgsql as $$
declare at_stage text;
begin
  select stage into at_stage from tenders where id = (case tg_op when 'DELETE' then old.tender_id else new.tender_id end);
  if at_stage is distinct from 'drafting' then
    raise exception 'criteria are frozen at publication' using errcode = 'CB005';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger published_criteria_stay before insert or update or delete on criteria for each row execute function published_criteria_stay();
