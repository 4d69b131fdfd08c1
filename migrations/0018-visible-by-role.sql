-- What may be seen beyond the own rows is decided role by role; until now one decision held for sellers and supervisors.

insert into setting_value (key, value, valid_from, source_file, source_sheet, source_row, batch_id, from_version, to_version)
select key || '.supervisor', value, valid_from, source_file, source_sheet, source_row, batch_id, from_version, to_version
from setting_value
where key in ('visible.region_totals', 'visible.ranks');
update setting_value
set key = key || '.seller'
where key in ('visible.region_totals', 'visible.ranks');

-- A kept report has the figures and the file that it was kept with: whoever wrote it could add more, or bring back another
-- file once theirs was dropped.
create function youju_report_figure_fits() returns trigger language plpgsql as $$
begin
  if new.number not between 1 and coalesce((select report.figures from report where report.id = new.report_id), 0) then
    raise exception 'insert on report_figure is refused: report % has no figure %', new.report_id, new.number
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create function youju_report_file_fits() returns trigger language plpgsql as $$
begin
  if encode(sha256(new.bytes), 'hex') is distinct from
    (select report.file_sha256 from report where report.id = new.report_id)
  then
    raise exception 'insert on % is refused: it is not the file of report %', tg_table_name, new.report_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger report_figure_fits before insert on report_figure
  for each row execute function youju_report_figure_fits();
create trigger report_file_fits before insert on report_file
  for each row execute function youju_report_file_fits();
create trigger report_issue_fits before insert on report_issue
  for each row execute function youju_report_file_fits();

-- Receipts and what customers owe are of whoever the row names, as in figures; without one, of whoever sees the customer.
drop policy receipt_read on receipt;
drop policy receivable_read on receivable;
do $$
declare
  name text;
begin
  foreach name in array array['receipt', 'receivable'] loop
    execute format(
      'create policy %I on %I for select using (
        seller_id = any ((select youju_people())::integer[])
        or (seller_id is null and customer_id in (select customer.id from customer))
      )',
      name || '_read', name
    );
  end loop;
end
$$;
