import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { annotate } from './annotate'
import { guardFormula, withoutGuard } from './formula-guard'
import { NOT_REPEATED, toIssue } from './issue'
import { prepareTable } from './prepare-table'
import { toTable } from './table'
import { toCsv } from './to-csv'
import { findUnpackedBytes } from './unpacked-bytes'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a workbook and a CSV file of the same cells are the same table', async () => {
  const rows = [
    ['id', 'ubigeo'],
    ['invented-001', '010101'],
  ]
  const workbook = await writeWorkbook(
    rows.map((row) => row.map((value) => ({ value }))),
  ).toBuffer()
  expect(await toTable(workbook)).toEqual(rows)
  expect(await toTable(bytesOf('id,ubigeo\ninvented-001,010101\n'))).toEqual(rows)
})

test('a packed file that would fill the memory is not unpacked', async () => {
  const workbook = await writeWorkbook([[{ value: 'id' }]]).toBuffer()
  const bomb = Uint8Array.from(workbook)
  const view = new DataView(bomb.buffer)
  for (let at = 0; at < bomb.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4_000_000_000, true)
  expect(findUnpackedBytes(bomb)).toBeGreaterThan(4_000_000_000)
  expect(await toTable(bomb)).toBeNull()
})

test('a file that cannot be read is no table', async () => {
  for (const text of ['a,"b', 'PK', 'PK\u0003\u0004', '']) {
    const table = await toTable(bytesOf(text))
    expect(table === null || table.length === 0, text).toBe(true)
  }
})

test('no cell of a file of ours is a formula, and no number is changed', () => {
  const cells = ['=1+1', '+51900000001', '-2+3', '@SUM(A1)', '\tx', '-12.5', '7', 'a,"b"']
  expect([...cells, "'=1", "''-x"].map(guardFormula).map(withoutGuard)).toEqual([
    ...[...cells, "'=1", "''-x"],
  ])
  const hostile = ['a;=1', 'a; @SUM(A1);b', ';-1+1', "a;'=1", '＝1+1', 'a;＋1', '=1;=2']
  expect(hostile.map(guardFormula).map(withoutGuard)).toEqual(hostile)
  for (const cell of hostile.map(guardFormula))
    for (const part of cell.split(';')) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/)
  expect(toCsv([cells])).toBe(`'=1+1,'+51900000001,'-2+3,'@SUM(A1),'\tx,-12.5,7,"a,""b"""\r\n`)
})

const HEADER = ['Código', 'department', 'province', 'district', 'ubigeo']

test('a code of RENIEC becomes INEI’s where the names say so, and no other', () => {
  const gazetteer = shippedGazetteer()
  const found = [...gazetteer.fromReniec].find(
    ([reniec, inei]) => reniec.length === 6 && reniec !== inei,
  )
  if (!found) throw new Error('gazetteer: got no code that differs')
  const [reniec, inei] = found
  const names = gazetteer.names.get(inei)
  const row = ['x', names?.department ?? '', names?.province ?? '', names?.district ?? '']
  const prepare = (code: string, convertsReniec: boolean) =>
    prepareTable([HEADER, [...row, code]], { columns: { 0: 'id' }, convertsReniec }, gazetteer)
      .table
  expect(prepare(reniec, true)).toEqual([
    ['id', ...HEADER.slice(1)],
    [...row, inei],
  ])
  expect(prepare(inei, true)[1]?.at(-1)).toBe(inei)
  expect(prepare(reniec, false)[1]?.at(-1)).toBe(reniec)
})

test('the annotated file says what is wrong beside each line, and never repeats a shelter’s', () => {
  const table = annotate(
    [
      ['id', 'address'],
      ['a', 'Calle Inventada 12'],
      ['b', 'Calle Secreta 1'],
    ],
    [
      toIssue(2, 'address', 'text', { got: 'x' }),
      toIssue(3, 'address', 'secretNothing', { got: NOT_REPEATED }),
    ],
    'errores',
    ({ got, code }) => `${got}; ${code}`,
  )
  expect(table[1]).toEqual(['a', 'Calle Inventada 12', 'address: x; text'])
  expect(JSON.stringify(table)).not.toContain('Secreta')
})
