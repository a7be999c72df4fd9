import { isSameValue } from '../domain/is-same-value'
import type { OpenListingInput } from '../domain/listing'
import { applyChannelCells } from './apply-channel-cells'
import { createChannelWords } from './channel-words'
import { pairChannels } from './pair-channels'
import { WEB_KINDS } from './web-kinds'

type Channel = OpenListingInput['channels'][number]
type Columns = ReadonlySet<string>

/**
 * The channels of a row over the catalogue's. A cell has numbers, each once, and one web address: what
 * it cannot say stays, be it that a number is a WhatsApp too, its own hours where there is a door, or a
 * second web address and how closed it is.
 */
export function applyChannels(
  current: readonly Channel[],
  { channels, points }: Pick<OpenListingInput, 'channels' | 'points'>,
  columns: Columns,
  said: Columns,
): Channel[] {
  const pairs = pairChannels(current, channels, columns)
  // With a door the row's hours and languages are the door's.
  const applyWords = points.length > 0 ? same : createChannelWords(current, channels, columns, said)
  const applied = new Map(
    current.map((before) => {
      const after = pairs.get(before.value)
      const first = current.find(({ value }) => value === before.value) ?? before
      const kept = after && applyWords(applyChannelCells(before, first, after, columns))
      return [before, kept ? [kept] : []]
    }),
  )
  const ofCell = (after: Channel) =>
    [...applied].flatMap(([before, kept]) => (pairs.get(before.value) === after ? kept : []))
  const numbers = channels.filter(isNumber)
  const added = channels.filter((channel) => ofCell(channel).length === 0)
  const newNumbers = added.filter(isNumber)
  const newWeb = added.filter((channel) => !isNumber(channel))
  const keptNumbers = new Set(
    current.filter(isNumber).flatMap(({ value }) => pairs.get(value) ?? []),
  )
  if (!isSameValue([...keptNumbers, ...newNumbers], numbers)) {
    const inFileOrder = numbers.flatMap((channel) =>
      newNumbers.includes(channel) ? [channel] : ofCell(channel),
    )
    const web = [...applied].flatMap(([before, kept]) => (isNumber(before) ? [] : kept))
    return [...inFileOrder, ...web, ...newWeb]
  }
  const last = current.findLastIndex(isNumber)
  const inPlace = [...applied].map(([, kept]) => kept)
  return [
    ...inPlace.slice(0, last + 1).flat(),
    ...newNumbers,
    ...inPlace.slice(last + 1).flat(),
    ...newWeb,
  ]
}

const isNumber = ({ kind }: Channel) => !WEB_KINDS.includes(kind)
const same = (channel: Channel) => channel
