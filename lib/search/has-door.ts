import { KIND_CODES, KINDS } from '../domain/kind'
import { type Directory, PRECISIONS } from './directory'

const EXACT = PRECISIONS.indexOf('exact')
/** By position in `KIND_CODES`: kinds that have a door to go to. */
const IS_PIN = KIND_CODES.map((code) => KINDS[code].map === 'pin')

/** Has a row a door that is exactly known? Only those can be told how far away they are. */
export function hasDoor(
  { kinds, precisions }: Pick<Directory, 'kinds' | 'precisions'>,
  row: number,
): boolean {
  return precisions[row] === EXACT && IS_PIN[kinds[row] ?? -1] === true
}
