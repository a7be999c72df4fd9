import { isNationalNumber } from './national-numbers'

const ADDRESS =
  /\b(?:av|avda|avenida|jr|jir[oó]n|calle|cll|psje|pje|pasaje|mz|mza|manzana|lt|lote|urb|urbanizaci[oó]n|aa ?hh|asentamiento|carretera|km|piso|dpto|cdra|cuadra|barrio|plaza|parque|sector|caser[ií]o|centro poblado|frente a|al costado|distrito de|s\/n)(?![\p{L}\p{N}])|n ?[°º]/iu

/**
 * Does a text hold something like a street, a phone, a coordinate or a house number? Of a confidential
 * service no such text is kept anywhere; the database has the same rule (`has_trail`).
 */
export function hasTrail(text: string): boolean {
  if (ADDRESS.test(text)) return true
  const bare = text
    .replace(/\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b/g, ' ') // dates and years
    .replace(/\b[a-z]{2,}-?\d{1,4}\b/gi, ' ') // the source's codes, which are not kept
  const numbers = bare.match(/\d+(?:[\s.,:()/-]*\d+)*/g) ?? []
  return numbers.some((number) => number.length > 2 && !isNationalNumber(number))
}
