/** Databases cut text at U+0000 and replace half a surrogate pair, or refuse both: two keys would become one. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
