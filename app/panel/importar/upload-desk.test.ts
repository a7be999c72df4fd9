import { expect, test } from 'vitest'
import { findUpload, keepUpload } from './upload-desk'

const upload = (at: number, organisationId: string) => ({
  ...{ userId: 'ana', organisationId, at, bytes: new Uint8Array(), table: null },
  ...{ columns: {}, convertsReniec: false },
})

test('a file is hers alone, for half an hour', () => {
  const ticket = keepUpload(upload(0, 'una')) ?? ''
  expect(findUpload(ticket, 'ana', 29 * 60_000)).not.toBeNull()
  expect(findUpload(ticket, 'otra', 0)).toBeNull()
  expect(findUpload(ticket, 'ana', 31 * 60_000)).toBeNull()
})

test('an organisation brings five files a day', () => {
  const kept = Array.from({ length: 6 }, () => keepUpload(upload(1, 'otra')) !== null)
  expect(kept).toEqual([true, true, true, true, true, false])
  expect(keepUpload(upload(86_400_001, 'otra'))).not.toBeNull()
})
