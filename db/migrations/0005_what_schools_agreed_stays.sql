-- The words that governing bodies approve never change; a version takes effect once, when every voting school approved it.
create function memoranda_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a memorandum is never removed' using errcode = 'CB001';
  end if;
  if (new.id, new.cluster_id, new.version, new.title, new.body, new.proposed_at)
     is distinct from (old.id, old.cluster_id, old.version, old.title, old.body, old.proposed_at)
     or old.in_force_at is not null
  then
    raise exception 'a proposed memorandum is never changed' using errcode = 'CB001';
  end if;
  if exists (
    select 1 from memberships m
    where m.cluster_id = new.cluster_id and m.role <> 'observer'
      and (m.left_on is null or m.left_on > (new.in_force_at at time zone 'Europe/London')::date)
      and not exists (
        select 1 from memorandum_approvals a where a.memorandum_id = new.id and a.school_id = m.school_id
      )
  ) then
    raise exception 'a memorandum takes effect when every governing body has approved it' using errcode = 'CB004';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger memoranda_stay before update or delete on memoranda for each row execute function memoranda_stay();
--> statement-breakpoint
create trigger memorandum_approvals_stay before update or delete on memorandum_approvals for each row execute function refuse_change();
--> statement-breakpoint
create function demand_calls_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.id, new.cluster_id, new.category_key, new.title, new.sheet, new.respond_by, new.opened_at)
        is distinct from (old.id, old.cluster_id, old.category_key, old.title, old.sheet, old.respond_by, old.opened_at)
     or old.closed_at is not null
  then
    raise exception 'a call for needs stays as it was asked, and is closed once' using errcode = 'CB001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger demand_calls_stay before update or delete on demand_calls for each row execute function demand_calls_stay();
--> statement-breakpoint
-- A committed need is given back with a reason or not at all; once the call is closed nothing about it moves.
create function committed_needs_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or exists (select 1 from demand_calls c where c.id = old.call_id and c.closed_at is not null) then
    raise exception 'a need stays once its call is closed' using errcode = 'CB001';
  end if;
  if old.committed_at is not null then
    if new.committed_at is not null or new.values <> old.values then
      raise exception 'a committed need is never changed' using errcode = 'CB001';
    end if;
    if new.reopened_at is not distinct from old.reopened_at or new.reopened_because is null then
      raise exception 'a committed need is reopened with a reason' using errcode = 'CB004';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger committed_needs_stay before update or delete on needs for each row execute function committed_needs_stay();
