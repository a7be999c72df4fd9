/**
 * The sentences that the page carries, in her language, as data attributes of a box: `tNo` is
 * `data-t-no`. Counts stand where no plural is needed: the device knows none of Quechua or Aymara.
 * @returns one of them with its `{gaps}` filled; empty where the page has none
 */
export function fillWords(
  { dataset }: Pick<HTMLElement, 'dataset'>,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return (dataset[key] ?? '').replace(/\{(\w+)\}/g, (gap, name: string) =>
    String(values[name] ?? gap),
  )
}
