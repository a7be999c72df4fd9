import type { OwnChannel, OwnPlace, OwnRecord } from './json-row'
import { type JsonObject, objectAt, objectsAt, textAt } from './json-value'
import { type OwnAttribute, ownAttributes, recordValue } from './own-attributes'

/** What a service of our own profile says in full. Its parts are judged by the listing's schema. */
export function toOwnRecord(service: JsonObject, attributes: readonly OwnAttribute[]): OwnRecord {
  const channels = [
    ...objectsAt(service, 'phones').map((phone) => toChannel(phone, 'number')),
    ...objectsAt(service, 'additional_urls').map((url) => toChannel(url, 'url')),
  ]
  return {
    channels: channels.sort((a, b) => a.position - b.position).map(({ channel }) => channel),
    places: objectsAt(service, 'service_at_locations').map(toPlace),
    verified: new Map(
      attributes
        .filter(({ taxonomy, code }) => taxonomy === 'record' && code === 'verified_at')
        .map(({ label, value }) => [label, value]),
    ),
  }
}

function toChannel(object: JsonObject, key: string): { position: number; channel: OwnChannel } {
  const attributes = ownAttributes(object)
  const of = (code: string) => recordValue(attributes, code)
  const hours = of('hours')
  const rest = {
    kind: of('channel_kind'),
    menu: of('menu') || null,
    free: of('free') || 'unknown',
    hours: hours === '' ? null : parse(hours),
    languages:
      key === 'url' ? spokenOf(attributes) : objectsAt(object, 'languages').map(toLanguage),
  }
  return { position: Number(of('position')), channel: { value: textAt(object, key), rest } }
}

function toPlace(door: JsonObject): OwnPlace {
  const location = objectAt(door, 'location')
  const attributes = ownAttributes(location)
  const hours = recordValue(attributes, 'hours')
  return {
    directions: textAt(location, 'transportation') || null,
    hours: hours === '' ? null : parse(hours),
    languages: objectsAt(location, 'languages').map(toLanguage),
    journeys: attributes
      .filter(({ taxonomy, code }) => taxonomy === 'record' && code === 'journey')
      .map(({ value }) => parse(value)),
  }
}

function toLanguage(language: JsonObject) {
  const attributes = ownAttributes(language)
  return {
    code: textAt(language, 'code'),
    form: recordValue(attributes, 'form') || 'unknown',
    days: toDays(recordValue(attributes, 'days')),
    ...toConfirmed(recordValue(attributes, 'confirmed_by')),
  }
}

/** The standard gives a web address no languages, so they stand in its attributes. */
function spokenOf(attributes: readonly OwnAttribute[]) {
  const pairsOf = (term: string) =>
    new Map(attributes.filter(({ code }) => code === term).map(({ value }) => pairOf(value)))
  const [days, confirmed] = [pairsOf('days'), pairsOf('confirmed_by')]
  return attributes
    .filter(({ taxonomy, code }) => taxonomy === 'record' && code === 'form')
    .map(({ value }) => {
      const [code, form] = pairOf(value)
      return {
        ...{ code, form, days: toDays(days.get(code) ?? '') },
        ...toConfirmed(confirmed.get(code) ?? ''),
      }
    })
}

function pairOf(text: string): readonly [string, string] {
  const [first = '', second = ''] = text.split(' ')
  return [first, second]
}

function toConfirmed(confirmedBy: string) {
  return confirmedBy === '' ? {} : { confirmedBy }
}

function toDays(text: string): number[] {
  return text === '' ? [] : text.split(',').map(Number)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
