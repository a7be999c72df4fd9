import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepFocus } from './keep-focus'

/** An element reduced to its focus. */
class Part {
  isConnected = true
  focus() {
    page.activeElement = this
  }
}
const body = new Part()
const page: { activeElement: Part } = { activeElement: body }
const asElement = (part: Part) => part as unknown as HTMLElement

beforeEach(() => {
  vi.stubGlobal('document', page)
  vi.stubGlobal('HTMLElement', Part)
  page.activeElement = body
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a link that is moved keeps the focus', () => {
  const link = new Part()
  link.focus()
  keepFocus(() => body.focus())
  expect(page.activeElement).toBe(link)
})

test('of a link that is gone the given place has it, and no other', () => {
  const [link, button] = [new Part(), new Part()]
  link.focus()
  const takeAway = () => {
    link.isConnected = false
    body.focus()
  }
  keepFocus(takeAway, asElement(button))
  expect(page.activeElement).toBe(button)

  link.focus()
  keepFocus(takeAway)
  expect(page.activeElement).toBe(body)
})

test('who stands elsewhere stays there', () => {
  const [elsewhere, button] = [new Part(), new Part()]
  elsewhere.focus()
  keepFocus(() => {}, asElement(button))
  expect(page.activeElement).toBe(elsewhere)
})
