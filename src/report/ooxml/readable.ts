// What no XML can hold — control characters, halves of characters — is taken out of all that is printed. One such character in
// the name of a customer, and Word would not open the file.

const unreadable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;

// Hardly a text has any. Measured: this looks through all of them in half of the time.
const suspect = /[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u;

/** The same data with all of its texts readable; anything but plain objects, arrays and texts is left as it is. */
export function readable<T>(value: T): T {
  if (typeof value === 'string') return (suspect.test(value) ? value.replace(unreadable, '') : value) as T;
  if (Array.isArray(value)) return value.map(readable) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readable(part)])) as T;
}
