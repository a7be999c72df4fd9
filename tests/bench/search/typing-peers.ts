import { create, insertMultiple, search } from '@orama/orama'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { tokenise } from '../../../lib/search/tokenise'
import type { Contender } from './measure-rounds'

/** How many a person is shown. */
export const SHOWN = 12

interface Text {
  readonly id: number
  readonly name: string
}

/** A library over names, as its own documentation sets it up for typing errors. */
type Peer = (texts: readonly Text[]) => Contender<string>

const fuse: Peer = (texts) => {
  const index = new Fuse(texts, { keys: ['name'], ignoreDiacritics: true })
  return {
    name: 'Fuse.js',
    ask: (typed) => index.search(typed, { limit: SHOWN }).map(({ item }) => item.id),
  }
}

const miniSearch: Peer = (texts) => {
  const index = new MiniSearch<Text>({ fields: ['name'], tokenize: tokenise })
  index.addAll(texts)
  const options = { fuzzy: 0.2, prefix: true }
  return {
    name: 'MiniSearch',
    ask: (typed) =>
      index
        .search(typed, options)
        .slice(0, SHOWN)
        .map(({ id }) => id as number),
  }
}

const orama: Peer = (texts) => {
  const index = create({ schema: { name: 'string' } as const, language: 'spanish' })
  const documents = texts.map(({ id, name }) => ({ id: String(id), name }))
  const ready = Promise.resolve(insertMultiple(index, documents))
  return {
    name: 'Orama',
    ask: async (typed) => {
      await ready
      const { hits } = await search(index, { term: typed, tolerance: 1, limit: SHOWN })
      return hits.map(({ id }) => Number(id))
    },
  }
}

export const TYPING_PEERS: Readonly<Record<string, Peer>> = {
  'Fuse.js': fuse,
  MiniSearch: miniSearch,
  Orama: orama,
}
