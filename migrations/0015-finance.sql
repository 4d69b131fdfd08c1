-- Who keeps the money: receipts, receivables, expenses and the month close.

alter table person drop constraint person_role_check;
alter table person add constraint person_role_check
  check (role in ('manager', 'supervisor', 'seller', 'operations', 'finance', 'reader', 'administrator'));
