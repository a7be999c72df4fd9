import { KIND_CODES, type KindCode } from '../../../lib/domain/kind'
import type { DirectoryEntry } from '../../../lib/search/directory'
import { randomFrom } from '../../e2e/random-from'
import { type District, readDistricts } from './read-districts'

const SEED = 20_261_124
/** Degrees: most doors of a district stand within five kilometres of its capital. */
const SPREAD = 0.03
const ID_LETTERS = '23456789bcdfghjkmnpqrstvwxz'

/** How many of ten thousand services are of each kind: fourteen, one common, one rare. */
const SHARES: readonly (readonly [kind: KindCode, share: number, name: string])[] = [
  ['police', 2400, 'Comisaría'],
  ['health', 2300, 'Centro de Salud'],
  ['demuna', 1700, 'DEMUNA de la Municipalidad Distrital de'],
  ['public_defender', 800, 'Defensa Pública y Acceso a la Justicia'],
  ['cem', 750, 'Centro Emergencia Mujer y Familia'],
  ['prosecutor', 600, 'Fiscalía Provincial Penal de'],
  ['mental_health', 450, 'Centro de Salud Mental Comunitaria'],
  ['cso', 400, 'Asociación'],
  ['court', 250, 'Juzgado de Familia de'],
  ['women_org', 150, 'Organización de Mujeres de'],
  ['sar', 92, 'Servicio de Atención Rural'],
  ['upe', 60, 'Unidad de Protección Especial'],
  ['tambo', 40, 'Tambo'],
  ['mamis', 8, 'Módulo MAMIS'],
]
const WORDS = ['Esperanza', 'Nuevo Amanecer', 'San Martín', 'Santa Rosa', 'La Unión', 'Los Andes']
/** What one in twelve services asks for. */
export const COMMON: KindCode = 'public_defender'
/** What one in a thousand does. */
export const RARE: KindCode = 'mamis'

/** Opening hours that a few services have for themselves. */
const OWN_HOURS = [7, 8, 9].flatMap((hour) =>
  [0, 15, 30, 45].flatMap((minutes) =>
    ['12345', '123456', '1234567'].map(
      (days) => `k--c,${days}=0${hour}${String(minutes).padStart(2, '0')}-1630`,
    ),
  ),
)

/**
 * Invented services where people live: districts drawn by their population, doors around capitals,
 * kinds, names, phones, hours and answers as they repeat in a real directory. The same for a seed.
 */
export function inventEntries(count: number, seed = SEED): DirectoryEntry[] {
  const random = randomFrom(seed)
  const districts = readDistricts()
  const pickDistrict = byWeight(districts, ({ population }) => population, random)
  const pickKind = byWeight(SHARES, ([, share]) => share, random)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
  const near = () => (random() + random() + random() - 1.5) * SPREAD
  const ids = new Set<string>()
  return Array.from({ length: count }, (): DirectoryEntry => {
    const district = pickDistrict()
    const [kind, , title] = pickKind()
    const isExact = random() < 0.93
    return {
      id: inventId(ids, random),
      kind: KIND_CODES.indexOf(kind),
      name: `${title} ${random() < 0.4 ? `${pick(WORDS)} ` : ''}${district.name}`,
      ubigeo: district.ubigeo,
      precision: isExact ? 'exact' : 'approximate',
      lat: toParts(district.lat + (isExact ? near() : 0)),
      lng: toParts(district.lng + (isExact ? near() : 0)),
      phone: inventPhone(random),
      hours: inventHours(kind, random),
      ...inventAnswers(kind, random),
      languages: random() < 0.85 ? 0 : 1 + Math.floor(random() * 3),
      coverage: kind === 'sar' || random() < 0.1 ? [coverageOf(district, random)] : [],
      roof: kind === 'cem' && random() < 0.5 ? 'police' : 'own',
      age: random() < 0.8 ? 'current' : 'expired',
      closing: inventClosing(random),
      onlyMinors: kind === 'upe' || kind === 'mamis',
    }
  })
}

/** As a catalogue holds them: five decimals. */
const toParts = (degrees: number) => Math.round(degrees * 100_000) / 100_000

function inventId(taken: Set<string>, random: () => number): string {
  for (;;) {
    let id = ''
    while (id.length < 6) id += ID_LETTERS.charAt(Math.floor(random() * ID_LETTERS.length))
    if (taken.has(id)) continue
    taken.add(id)
    return id
  }
}

function inventPhone(random: () => number): string {
  if (random() < 0.06) return ''
  const isMobile = random() < 0.7
  const digits = Math.floor(random() * (isMobile ? 1e8 : 1e7))
  return isMobile
    ? `+519${String(digits).padStart(8, '0')}`
    : `+511${String(digits).padStart(7, '0')}`
}

/** Most have the general hours of their kind or none that are known; one in seven has its own. */
function inventHours(kind: KindCode, random: () => number): string {
  const share = random()
  if (share < 0.3) return ''
  if (share < 0.85) return kind === 'police' || kind === 'health' ? 'kaiu' : 'p-iu,=0800-1615'
  return OWN_HOURS[Math.floor(random() * OWN_HOURS.length)] ?? ''
}

/** One in fifty says that it is shut or full; half of the shut ones say until when. */
function inventClosing(random: () => number): string {
  const share = random()
  if (share < 0.98) return ''
  if (share < 0.985) return 'f'
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0')
  return share < 0.9925 ? 'c' : `s=2026-12-${day}`
}

/** What is known is mostly known of the whole kind; one in five says something of its own. */
function inventAnswers(kind: KindCode, random: () => number): Pick<DirectoryEntry, 'yes' | 'no'> {
  const ofKind = (KIND_CODES.indexOf(kind) * 0x9e37) & 0x1ffff
  const no = ofKind & (ofKind >> 3) & 0b11011
  const own = random() < 0.2 ? 1 << Math.floor(random() * 17) : 0
  return random() < 0.5
    ? { yes: (ofKind & ~no) | (own & ~no), no }
    : { yes: ofKind & ~no & ~own, no }
}

function coverageOf({ ubigeo }: District, random: () => number): string {
  return ubigeo.slice(0, random() < 0.5 ? 4 : 6)
}

function byWeight<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  random: () => number,
): () => Item {
  let sum = 0
  const ends = items.map((item) => {
    sum += weightOf(item)
    return sum
  })
  return () => {
    const at = random() * sum
    let low = 0
    let high = items.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    const item = items[low]
    if (item === undefined) throw new Error('bench: got no items to draw from, expected some')
    return item
  }
}
