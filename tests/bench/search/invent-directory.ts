import { decodeDirectory } from '../../../lib/search/decode-directory'
import type { Directory } from '../../../lib/search/directory'
import { drain } from '../../../lib/search/drain'
import { encodeDirectory } from '../../../lib/search/encode-directory'
import { inventEntries } from './invent-entries'

/** An invented directory as the device has it: written and read back. */
export function inventDirectory(count: number): Directory {
  return drain(decodeDirectory(encodeDirectory(inventEntries(count))))
}
