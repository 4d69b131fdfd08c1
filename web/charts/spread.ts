/** Places moved apart until they stand at least `gap` from each other, in their order and about where they were. */
export function spread(places: number[], gap: number): number[] {
  const order = places.map((_, index) => index).sort((left, right) => places[left]! - places[right]!);
  const moved = [...places];
  for (const [rank, index] of order.entries()) {
    const before = order[rank - 1];
    if (before === undefined) continue;
    const lack = moved[before]! + gap - moved[index]!;
    if (lack <= 0) continue;
    for (const earlier of order.slice(0, rank)) moved[earlier]! -= lack / 2;
    moved[index]! += lack / 2;
  }
  return moved;
}
