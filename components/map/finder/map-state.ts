/** Chips by their bits. */
export type Chips = Pick<MapState, 'kinds' | 'languages' | 'filters' | 'always' | 'openNow'>

/** A place that nobody has located. */
interface Unlocated {
  readonly name: string
  /** Digits of the UBIGEO whose capital stands for it. */
  readonly level: number
}

/** Where she looks from. In memory of this page only; in no address, request or storage. */
export interface Origin {
  readonly lat: number
  readonly lng: number
  /** By how many meters the device may be wrong; absent: she pointed, or chose a place. */
  readonly accuracy?: number
  readonly from: 'device' | 'point' | 'place'
  /** The place itself, or the one whose capital is nearest: by it headings and coverage are read. */
  readonly ubigeo: string
  /** Of that capital: distances are counted from it. */
  readonly name: string
  /** The place that she chose, where `name` is only the capital above it; null: `name` is its own. */
  readonly unlocated: Unlocated | null
}

/** Everything she has chosen on the map page. */
export interface MapState {
  /** Bits over `FILTERS`. */
  readonly filters: number
  /** Bits over `LANGUAGE_CHOICE_CODES`. */
  readonly languages: number
  /** Bits over `KIND_CODES`. */
  readonly kinds: number
  readonly openNow: boolean
  readonly always: boolean
  /** «Solo los que dicen que sí»: hides the unknown, which is never so at first. */
  readonly sureOnly: boolean
  /** A department, by UBIGEO: «otra región» for who must go far away; null: the country. */
  readonly within: string | null
  readonly origin: Origin | null
  /** Row of the directory that list and map show together. */
  readonly selected: number | null
  /** Rows under one mark that no zoom takes apart. */
  readonly crowd: readonly number[]
  /** `arrived`: found when she no longer waited for it, so that it must be told. */
  readonly location: 'idle' | 'explained' | 'asking' | 'failed' | 'far' | 'arrived'
  /** How often her location was asked for or came, since she opened the page. */
  readonly locatings: number
  /** The next press on the map is her point. */
  readonly picking: boolean
  /** How often she has asked for more of the list. */
  readonly steps: number
}

export type MapAction =
  | { readonly type: 'filter' | 'language' | 'kind'; readonly bit: number }
  | { readonly type: 'openNow' | 'always' | 'explain' | 'ask' | 'fail' | 'cancel' | 'pick' }
  | { readonly type: 'far' }
  | { readonly type: 'asked'; readonly chips: Chips }
  | { readonly type: 'more' | 'forgetOrigin' | 'clear' | 'forget' }
  | { readonly type: 'sureOnly'; readonly on: boolean }
  | { readonly type: 'origin'; readonly origin: Origin; readonly isAwaited?: boolean }
  | { readonly type: 'select'; readonly row: number | null }
  | { readonly type: 'crowd'; readonly rows: readonly number[] }

export const FIRST_STATE: MapState = {
  filters: 0,
  languages: 0,
  kinds: 0,
  openNow: false,
  always: false,
  sureOnly: false,
  within: null,
  origin: null,
  selected: null,
  crowd: [],
  location: 'idle',
  locatings: 0,
  picking: false,
  steps: 0,
}

const BITS = { filter: 'filters', language: 'languages', kind: 'kinds' } as const

/** Another question begins a new list. */
const AFRESH = { selected: null, crowd: [], steps: 0 } as const

export function mapReducer(state: MapState, action: MapAction): MapState {
  switch (action.type) {
    case 'filter':
    case 'language':
    case 'kind': {
      const field = BITS[action.type]
      return sureOfSomething({ ...state, ...AFRESH, [field]: state[field] ^ (1 << action.bit) })
    }
    case 'openNow':
    case 'always':
      return sureOfSomething({ ...state, ...AFRESH, [action.type]: !state[action.type] })
    case 'asked':
      return { ...state, ...AFRESH, ...pressed(state, action.chips) }
    case 'sureOnly':
      return { ...state, ...AFRESH, sureOnly: action.on }
    case 'clear': {
      const { filters, languages, kinds, openNow, always, sureOnly } = FIRST_STATE
      return { ...state, ...AFRESH, filters, languages, kinds, openNow, always, sureOnly }
    }
    case 'origin':
      return withOrigin(state, action.origin, action.isAwaited ?? true)
    case 'forgetOrigin':
      return { ...state, ...AFRESH, within: null, origin: null, location: 'idle' }
    case 'explain':
      return { ...state, location: 'explained', picking: false }
    case 'ask':
      return { ...state, location: 'asking', locatings: state.locatings + 1 }
    case 'fail':
      return { ...state, location: 'failed' }
    case 'far':
      return { ...state, location: 'far', picking: false }
    case 'pick':
      return { ...state, picking: true, location: 'idle', crowd: [] }
    case 'cancel':
      return { ...state, picking: false, location: 'idle' }
    case 'select':
      return { ...state, selected: action.row, crowd: [] }
    case 'crowd':
      return { ...state, crowd: action.rows }
    case 'more':
      return { ...state, steps: state.steps + 1 }
    case 'forget':
      return FIRST_STATE
  }
}

/** «Solo los que dicen que sí» ends with the last filter: the next must not begin by hiding the unknown. */
function sureOfSomething(state: MapState): MapState {
  return { ...state, sureOnly: state.sureOnly && countChosen(state) > 0 }
}

/** As if she had pressed them; a kind that she has typed takes the place of the one before. */
function pressed(state: Chips, chips: Chips): Chips {
  return {
    kinds: chips.kinds === 0 ? state.kinds : chips.kinds,
    languages: state.languages | chips.languages,
    filters: state.filters | chips.filters,
    always: state.always || chips.always,
    openNow: state.openNow || chips.openNow,
  }
}

/** From a department as a whole one looks inside it; from anywhere else, at what is nearest. */
function withOrigin(state: MapState, origin: Origin, isAwaited: boolean): MapState {
  const isDepartment = origin.from === 'place' && origin.ubigeo.length === 2
  const within = isDepartment ? origin.ubigeo : null
  const locatings = state.locatings + Number(origin.from === 'device')
  const location = isAwaited ? 'idle' : 'arrived'
  return { ...state, ...AFRESH, origin, within, location, locatings, picking: false }
}

/** Does she ask anything that a service may answer yes, no or not at all? */
export function asksAnything({ filters, languages, openNow, always }: MapState): boolean {
  return filters !== 0 || languages !== 0 || openNow || always
}

/** How many filters are on, kinds of service included. */
export function countChosen(state: MapState): number {
  const bits = [state.filters, state.languages, state.kinds].map(countBits)
  return bits.reduce((sum, count) => sum + count, Number(state.openNow) + Number(state.always))
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
