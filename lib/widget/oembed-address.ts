/**
 * Where a page says what oEmbed knows of it: what WordPress follows when its address is pasted.
 * @param origin of this copy, without a slash at the end
 * @param address of a widget, whole
 */
export function oembedAddress(origin: string, address: string): string {
  return `${origin}/api/oembed?format=json&url=${encodeURIComponent(address)}`
}
