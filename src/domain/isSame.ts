// Whether two pieces of plain data say the same.

/** For what is made of objects, lists, texts, numbers, booleans and nothing, without cycles. The order of members does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isSameList(one, other);
  return !Array.isArray(other) && hasSameMembers(one, other);
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!isSame(one[index], other[index])) return false;
  }
  return true;
}

/** What is neither plain nor the same object is never the same: a date or a map has its value where it cannot be seen from here. */
function hasSameMembers(one: object, other: object): boolean {
  if (Object.getPrototypeOf(one) !== Object.prototype) return false;
  if (Object.getPrototypeOf(other) !== Object.prototype) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(other, name)) return false;
    if (!isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]))
      return false;
  }
  return true;
}
