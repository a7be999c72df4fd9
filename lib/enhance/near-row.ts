import { formatPhone, telHref } from '../domain/channel'
import { KIND_CODES } from '../domain/kind'
import { roundDistance } from '../domain/round-distance'
import { AGES, type Directory, ROOFS } from '../search/directory'
import { fillWords } from './fill-words'
import type { NearService } from './pick-nearest'

/** Kinds whose short name everybody reads on the door; the others are spelt out. */
const SHORT_NAMED: readonly string[] = ['cem']

/**
 * One service as the rows of the page look: filled into a copy of the page's own row, so that no
 * markup is made from text.
 * @param box carries the sentences, and the names of kinds as JSON
 * @throws when the page's row lacks a part
 */
export function createNearRow(
  box: HTMLElement,
  directory: Directory,
  { row, meters }: NearService,
): HTMLElement {
  const template = box.querySelector<HTMLTemplateElement>('template[data-near-row]')
  const item = template?.content.querySelector('li')?.cloneNode(true)
  if (!(item instanceof HTMLElement)) throw new Error('near: got no row in the page, expected one')
  const part = (name: string) => {
    const found = item.querySelector<HTMLElement>(`[data-near-part="${name}"]`)
    if (found === null) throw new Error(`near: got no ${name} in the page's row, expected one`)
    return found
  }
  const kind = KIND_CODES[directory.kinds[row] ?? -1] ?? ''
  const kinds: Readonly<Record<string, string>> = JSON.parse(box.dataset.kinds ?? '{}')
  const phone = directory.phones[row] ?? ''

  item.querySelector('use')?.setAttribute('href', `#p-kind-${kind}`)
  const name = part('name')
  name.textContent = directory.names[row] || (kinds[kind] ?? '')
  name.setAttribute('href', `${box.dataset.base ?? ''}${directory.ids[row] ?? ''}`)
  const { unit, count } = roundDistance(meters)
  part('meta').textContent = [
    fillWords(box, unit === 'meters' ? 'tMeters' : 'tKilometers', { count }),
    SHORT_NAMED.indexOf(kind) >= 0 ? '' : kinds[kind],
    wordRoof(box, directory, row),
  ]
    .filter(Boolean)
    .join(' · ')
  if (phone === '') part('phone').remove()
  else {
    part('phone').textContent = formatPhone(phone)
    part('phone').setAttribute('href', telHref(phone))
  }
  const age = wordAge(box, directory, row)
  if (age === '') {
    part('age').remove()
    part('open').dataset.hours = directory.hoursCodes[directory.hours[row] ?? -1] ?? ''
  } else {
    part('open').remove()
    part('age').textContent = age
  }
  return item
}

function wordRoof(box: HTMLElement, { roofs }: Directory, row: number): string {
  const roof = ROOFS[roofs[row] ?? 0]
  const keys = { police: 'tPolice', health: 'tHealth', boat: 'tBoat' } as const
  return roof === undefined || roof === 'own' ? '' : fillWords(box, keys[roof])
}

/** «Llama antes» is said only where there is a number to call. */
function wordAge(box: HTMLElement, { ages, phones }: Directory, row: number): string {
  const age = AGES[ages[row] ?? 0]
  const web = phones[row] === '' ? 'Web' : ''
  if (age === 'expired') return fillWords(box, `tExpired${web}`)
  return age === 'long_expired' ? fillWords(box, `tLongExpired${web}`) : ''
}
