import { formatPhone, telHref } from '../domain/channel'
import { KIND_CODES } from '../domain/kind'
import type { Directory } from '../search/directory'
import { wordNear } from './near-words'
import type { NearService } from './pick-nearest'

/**
 * One service as the rows of the page look: filled into a copy of the page's own row, so that no
 * markup is made from text.
 * @param box carries the sentences, and the names of kinds as JSON
 * @throws when the page's row lacks a part
 */
export function createNearRow(
  box: HTMLElement,
  directory: Directory,
  service: NearService,
  accuracy: number,
): HTMLElement {
  const template = box.querySelector<HTMLTemplateElement>('template[data-near-row]')
  const item = template?.content.querySelector('li')?.cloneNode(true)
  if (!(item instanceof HTMLElement)) throw new Error('near: got no row in the page, expected one')
  const part = (name: string) => {
    const found = item.querySelector<HTMLElement>(`[data-near-part="${name}"]`)
    if (found === null) throw new Error(`near: got no ${name} in the page's row, expected one`)
    return found
  }
  const { row } = service
  const kind = KIND_CODES[directory.kinds[row] ?? -1] ?? ''
  const phone = directory.phones[row] ?? ''
  const { closing, meta, age } = wordNear(box, directory, service, accuracy)

  item.querySelector('use')?.setAttribute('href', `#p-kind-${kind}`)
  const name = part('name')
  // Its own, Spanish: only a safe house has none, and from where that is nothing is measured.
  name.textContent = directory.names[row] ?? ''
  name.setAttribute('href', `${box.dataset.base ?? ''}${directory.ids[row] ?? ''}`)
  part('closing').textContent = closing && `${closing} `
  part('meta').append(meta)
  if (phone === '') part('phone').remove()
  else {
    part('phone').textContent = formatPhone(phone)
    part('phone').setAttribute('href', telHref(phone))
  }
  if (age === '') {
    part('age').remove()
    part('open').dataset.hours = directory.hoursCodes[directory.hours[row] ?? -1] ?? ''
  } else {
    part('open').remove()
    part('age').textContent = age
  }
  return item
}
