import 'server-only'
import type { Catalogue } from '../db'

/**
 * Takes a half minute of a generator away, and all before it. Asked for in the write itself, so of two
 * who bring the same code at once one gets in.
 * @param step half minutes since 1970.
 * @returns false when its code, or a later one, was taken before.
 */
export async function spendCode(
  { client }: Catalogue,
  generatorId: string,
  step: number,
): Promise<boolean> {
  const { count } = await client.twoFactor.updateMany({
    where: { id: generatorId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}
