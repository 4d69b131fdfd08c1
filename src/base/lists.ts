/** The position of an item in a list, to which it is added where nothing equal is there yet. Items are plain data. */
export function addOnce<T>(list: T[], item: T): number {
  const text = JSON.stringify(item);
  const index = list.findIndex((each) => JSON.stringify(each) === text);
  return index >= 0 ? index : list.push(item) - 1;
}
