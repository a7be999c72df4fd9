import { isEmptyList, type JsonObject } from './json-value'

/** A file of ours has channels in full: an empty list is a number that its source has withdrawn. */
export function emptiedIn({ phones, additional_urls: urls }: JsonObject): string[] {
  return [...(isEmptyList(phones) ? ['phone'] : []), ...(isEmptyList(urls) ? ['url'] : [])]
}
