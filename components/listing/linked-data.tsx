/**
 * A service for search engines: data, never run.
 * @param text JSON in which `<` is escaped, so that nothing in it can end the script.
 */
export function LinkedData({ text }: { readonly text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made, and checked where the page is finished
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
