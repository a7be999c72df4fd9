/**
 * What the frame is allowed in the snippets: scripts for a quicker exit, its own origin so that files
 * load, other sites in a tab of their own, and the two ways in which she must get out of it — away from
 * the page around it, and into the phone's dialler. Nothing else: no forms, no dialogs, no downloads.
 */
export const SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-top-navigation-by-user-activation',
  'allow-top-navigation-to-custom-protocols',
].join(' ')

/**
 * The same for a frame in a page of ours: there the frame's own origin would be the page's, and browsers
 * warn of it.
 */
export const PREVIEW_SANDBOX = SANDBOX.replace('allow-same-origin ', '')
