import { type Issue, toIssue } from '../issue'
import { type JsonObject, textAt } from './json-value'

/** What a service of somebody else says of being open, as cells, and what whoever imports is told. */
interface HsdsState {
  readonly cells: readonly (readonly [string, string])[]
  readonly pointers: readonly (readonly [string, string])[]
  readonly warnings: readonly Issue[]
}

/** The standard's words; `active` says no more than that it is in the list. */
const STATES: ReadonlyMap<string, string> = new Map([
  ['inactive', 'closed'],
  ['defunct', 'closed'],
  ['temporarily closed', 'suspended'],
  ['active', ''],
  ['', ''],
])

/**
 * A service that its own directory calls closed is closed here too: she would stand before the door.
 * What is said in words goes to the note, for whoever decides of it.
 * @param pointer the service's own
 */
export function hsdsState(service: JsonObject, pointer: string): HsdsState {
  const status = textAt(service, 'status').toLowerCase().replaceAll('_', ' ')
  const state = STATES.get(status)
  const words = [
    { key: 'status', text: state === undefined ? textAt(service, 'status') : '' },
    { key: 'alert', text: textAt(service, 'alert').replace(/\s+/g, ' ') },
  ].filter(({ text }) => text !== '')
  return {
    cells: [
      ...(state ? [['operating_state', state] as const] : []),
      ...(words.length > 0 ? [['notes', words.map(({ text }) => text).join('. ')] as const] : []),
    ],
    pointers: [
      ['operating_state', `${pointer}/status`],
      ['notes', `${pointer}/${words[0]?.key ?? 'alert'}`],
    ],
    warnings: words.map(({ key, text }) =>
      toIssue(null, `${pointer}/${key}`, 'jsonAlert', { got: text }),
    ),
  }
}
