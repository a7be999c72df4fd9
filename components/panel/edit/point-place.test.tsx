import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import messages from '@/messages/es.json'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { PointPlace } from './point-place'

const { Map: map, PanelForm: form } = messages
const words = { ...map, elsewhere: form.pickElsewhere }
const { townsOf } = toPlaceChoices(shippedGazetteer())
const say = (ubigeo: string, point: { lat: number; lng: number } | null) =>
  renderToStaticMarkup(
    <PointPlace {...{ point, ubigeo, words }} towns={townsOf(ubigeo.slice(0, 2))} />,
  )

test('whoever cannot see the mark hears its degrees and the town that is near', () => {
  const said = say('170101', { lat: -12.593, lng: -69.15 })
  expect(said).toMatch(
    /role="status".+-12\.593, -69\.15: cerca de Puerto Maldonado, a \d+(?:,\d)? k?m/,
  )
  expect(said).not.toContain(form.pickElsewhere)
})

test('a mark in another province than the chosen district says so before the form is sent', () => {
  expect(say('080901', { lat: -13.52, lng: -71.97 })).toContain(form.pickElsewhere)
})

test('before there is a mark nothing is said, and the place to say it is there', () => {
  expect(say('170101', null)).toBe('<div role="status"></div>')
})
