import 'server-only'

/** A path of the panel as it is, and its home for anything else: no link of ours leads elsewhere. */
export function toPanelPath(path: unknown): string {
  const isOurs = typeof path === 'string' && /^\/panel(?:\/[\w-]+)*(?:\?[\w=&%.-]*)?$/.test(path)
  return isOurs ? path : '/panel'
}
