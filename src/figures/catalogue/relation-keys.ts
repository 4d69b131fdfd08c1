/** The relations that metrics take from; each is declared in sql/relations/. */
export type RelationKey = 'line' | 'cell' | 'month' | 'year' | 'order_line' | 'return_line' | 'first_order';
