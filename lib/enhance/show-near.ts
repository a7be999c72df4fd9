import type { Directory } from '../search/directory'
import { fillWords } from './fill-words'
import { createNearRow } from './near-row'
import type { NearService, NearServices } from './pick-nearest'
import { sayWhy } from './say-why'

interface Shown {
  readonly box: HTMLElement
  /** Where what is asked stands in words; null on a page without chips. */
  readonly chips: HTMLElement | null
  readonly results: HTMLElement
  readonly directory: Directory
  readonly found: NearServices
  /** Meters by which the reading may be wrong. */
  readonly accuracy: number
  /**
   * The rows made so far for where she stands, by row; those that are new are added. One that stays is
   * moved, so that whoever reads it by keyboard stays in it.
   */
  readonly made: Map<number, HTMLElement>
  /** Something is asked: then rows stand under what they answer, and say why. */
  readonly isAsked: boolean
}

/** Replaces what stands in `results` by what was found. */
export function showNear(shown: Shown): void {
  const { box, chips, results, directory, found, accuracy, made, isAsked } = shown
  results.textContent = ''
  const groups = [
    ['tYes', found.yes],
    ['tExpected', found.expected],
    ['tUnknown', found.unknown],
  ] as const
  for (const [title, services] of groups) {
    if (services.length === 0) continue
    if (chips !== null && isAsked) {
      const heading = document.createElement('h3')
      heading.className = chips.dataset.cTitle ?? ''
      heading.textContent = fillWords(chips, title)
      results.append(heading)
    }
    results.append(createList(services))
  }

  function createList(services: readonly NearService[]): HTMLElement {
    const list = document.createElement('ul')
    list.className = box.dataset.cRows ?? ''
    for (const service of services) {
      const item = made.get(service.row) ?? createNearRow(box, directory, service, accuracy)
      made.set(service.row, item)
      if (chips !== null) sayWhy(item, chips, service.reasons)
      list.append(item)
    }
    return list
  }
}
