// The one table from the code of a refusal to the status of its answer. What is not listed is a bad request.

export const refusalStatuses: Readonly<Record<string, number>> = {
  invalid_request: 400,
  not_signed_in: 401,
  sign_in_failed: 401,
  token_unknown: 401,
  token_expired: 401,
  not_allowed: 403,
  import_not_allowed: 403,
  close_not_allowed: 403,
  foreign_origin: 403,
  token_not_here: 403,
  token_not_allowed: 403,
  setup_link_invalid: 403,
  not_found: 404,
  import_unknown: 404,
  unknown_batch: 404,
  no_rejects: 404,
  token_not_found: 404,
  no_data: 404,
  import_over: 409,
  already_undone: 409,
  nothing_to_undo: 409,
  month_already_closed: 409,
  month_not_closed: 409,
  month_not_over: 409,
  month_before_ledger: 404,
  username_taken: 409,
  token_name_taken: 409,
  upload_too_large: 413,
  body_too_large: 413,
  media_type_unsupported: 415,
  too_many_requests: 429,
};

export function statusOf(code: string): number {
  return refusalStatuses[code] ?? 400;
}
