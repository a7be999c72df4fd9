import type { Drawing } from './drawing'
import { INTERFACE_DRAWINGS } from './interface'
import { KIND_DRAWINGS } from './kinds'
import { NEED_DRAWINGS } from './needs'
import { SIGN_AND_BRANCH_DRAWINGS } from './signs-and-branches'

const ALL = {
  ...NEED_DRAWINGS,
  ...SIGN_AND_BRANCH_DRAWINGS,
  ...KIND_DRAWINGS,
  ...INTERFACE_DRAWINGS,
}

/** `need-…`, `sign-…`, `branch-…`, `kind-…`, or the plain name of an interface sign. */
export type PictogramId = keyof typeof ALL

/** Every pictogram by its id. */
export const DRAWINGS: Readonly<Record<PictogramId, Drawing>> = ALL
