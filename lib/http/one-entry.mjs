/**
 * On the one page that keeps the framework, its router writes the page's entry in the history anew when
 * it starts. A browser counts that as one more visit, and when somebody leaves meanwhile the row stays
 * in the list of what was visited (seen in Chromium 156: about every other time on a slow phone).
 * Nothing here needs the router's memory of its own state: links are documents, filters are no address.
 */
export const ONE_ENTRY = 'history.pushState=history.replaceState=function(){}'
