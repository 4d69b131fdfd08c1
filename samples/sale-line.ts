import type { Customer } from './customers.ts';
import type { Product } from './products.ts';

/** What a customer takes of one product at list price less a discount; the quantity is negative when it comes back. */
export interface SaleLine {
  customer: Customer;
  product: Product;
  quantity: number;
  /** What is paid of the list price, in thousandths. */
  payThousandths: number;
  amountCents: number;
  costCents: number;
}

/** List prices are even yuan, so paying in steps of 0.005 never leaves a part of a cent. */
export function saleLine(
  customer: Customer,
  product: Product,
  { quantity, payThousandths }: { quantity: number; payThousandths: number },
): SaleLine {
  const amountCents = (quantity * product.priceCents * payThousandths) / 1000;
  return { customer, product, quantity, payThousandths, amountCents, costCents: quantity * product.costCents };
}
