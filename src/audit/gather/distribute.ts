// Shares in a row behind as many amounts in a row belong to them one by one.

import type { Item } from '../items.ts';

// 四类依次占65.7%、16.5%、9.4%和8.4%: as many shares in a row as there were amounts before them.
export function distribute(items: Item[]): void {
  for (let at = 0; at < items.length; at += 1) {
    if (!isBareShare(items[at])) continue;
    let end = at + 1;
    while (isBareShare(items[end]) && isNext(items[end]!, items[at]!)) end += 1;
    const wanted = end - at;
    const owners = items.slice(Math.max(0, at - wanted), at);
    if (wanted > 1 && owners.length === wanted && owners.every((owner) => mayOwn(owner, items[at]!))) {
      for (const [index, owner] of owners.entries()) owner.share = items[at + index]!.share!;
      items.splice(at, wanted);
    }
    at = Math.max(at, end - wanted - 1);
  }
}

function isNext({ segment, share }: Item, first: Item): boolean {
  return segment === first.segment && /^(?:和|与|及|以及|、|,)?$/.test(share!.lead.trim());
}

function isBareShare(item: Item | undefined): boolean {
  return (
    item?.share !== undefined &&
    item.share === item.last &&
    !item.amount &&
    !item.growth &&
    !item.times &&
    !item.portion
  );
}

function mayOwn(owner: Item, share: Item): boolean {
  return (
    owner.amount !== undefined &&
    owner.share === undefined &&
    owner.paragraph === share.paragraph &&
    owner.amount.unit !== 'ratio'
  );
}
