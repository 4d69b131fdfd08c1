// Why customers cannot be merged or parted, and what to do.

import { Refusal } from '../../base/errors.ts';
import { type CustomerName, nameOf } from './customer-name.ts';

export function notAllowed(): Refusal {
  return new Refusal('merge_not_allowed', {
    zh: '合并客户会改动全公司的数字，您的角色只能看到其中一部分。请交由运营或管理员合并。',
    en: 'A merge of customers changes figures of the whole company, of which your role sees a part. Ask operations or an administrator.',
  });
}

export function withItself(customer: CustomerName): Refusal {
  return new Refusal(
    'merge_with_itself',
    {
      zh: `“${nameOf(customer)}”不能并入自己。请选另一家客户。`,
      en: `"${nameOf(customer)}" cannot be merged into itself. Choose another customer.`,
    },
    { customer: customer.id },
  );
}

export function alreadyMerged(customer: CustomerName, root: CustomerName): Refusal {
  return new Refusal(
    'already_merged',
    {
      zh: `“${nameOf(customer)}”已经并入“${nameOf(root)}”。要改并到别家，请先撤销这次合并。`,
      en: `"${nameOf(customer)}" is merged into "${nameOf(root)}" already. Undo that merge before another.`,
    },
    { customer: customer.id, into: root.id },
  );
}

export function ring(customer: CustomerName, into: CustomerName): Refusal {
  return new Refusal(
    'merge_ring',
    {
      zh: `“${nameOf(into)}”已经并入“${nameOf(customer)}”，不能再反过来合并。要换一个留下，请先撤销原来的合并。`,
      en: `"${nameOf(into)}" is merged into "${nameOf(customer)}"; the other way round would make a ring. To keep the other one, undo that merge first.`,
    },
    { customer: customer.id, into: into.id },
  );
}

export function intoMerged(into: CustomerName, root: CustomerName): Refusal {
  return new Refusal(
    'merge_into_merged',
    {
      zh: `“${nameOf(into)}”已经并入“${nameOf(root)}”。请直接并入“${nameOf(root)}”。`,
      en: `"${nameOf(into)}" is merged into "${nameOf(root)}". Merge into "${nameOf(root)}" instead.`,
    },
    { into: into.id, root: root.id },
  );
}

export function notMerged(customer: CustomerName): Refusal {
  return new Refusal(
    'not_merged',
    {
      zh: `“${nameOf(customer)}”没有并入别的客户，无须撤销。`,
      en: `"${nameOf(customer)}" is not merged into another customer, so there is nothing to undo.`,
    },
    { customer: customer.id },
  );
}
