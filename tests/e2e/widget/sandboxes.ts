import { SANDBOX } from '@/lib/widget/sandbox'

/** How other sites put us into their pages; by the name it has in README's table. */
export const SANDBOXES: Readonly<Record<string, string | null>> = {
  'no sandbox': null,
  'our snippet': SANDBOX,
  'scripts and the way out': 'allow-scripts allow-top-navigation-by-user-activation',
  'scripts alone (WordPress)': 'allow-scripts',
  'scripts and origin': 'allow-scripts allow-same-origin',
  nothing: '',
}

/** A frame as a webmaster would write it. */
export function frameOf(address: string, sandbox: string | null): string {
  const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`
  return `<iframe src="${address}" title="Kuska" width="340" height="640"${attribute}></iframe>`
}
