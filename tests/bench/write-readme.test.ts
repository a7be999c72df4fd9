import { expect, test } from 'vitest'
import { putTable } from './write-readme'

const results = {
  rows: [
    {
      ...{ goal: 'P6', what: 'nearest 20', ours: '3 ms', peer: '4 ms', peerName: 'kdbush' },
      ...{ ratio: 0.75, wanted: '≤ 1×', met: true, note: 'range 2–4 | ms' },
    },
    { goal: 'P8', what: 'one department', ours: '12 kB', wanted: '≤ 10 kB', met: false },
    { goal: 'P8', what: 'a million', ours: '9 MB' },
  ],
  machine: 'machine: 2 × invented',
  date: new Date('2026-09-15T23:00:00Z'),
}

test('the table of the last run stands where the one before stood, and a missed goal says so', () => {
  const text = putTable('# A\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n', results)
  expect(text).toBe(`# A
<!-- bench -->
Measured on 2026-09-15; machine: 2 × invented.

| goal | what           | ours  | beside it    | ratio | wanted  | met    | note            |
| ---- | -------------- | ----- | ------------ | ----- | ------- | ------ | --------------- |
| P6   | nearest 20     | 3 ms  | kdbush: 4 ms | 0.75× | ≤ 1×    | yes    | range 2–4 \\| ms |
| P8   | one department | 12 kB |              |       | ≤ 10 kB | **no** |                 |
| P8   | a million      | 9 MB  |              |       |         |        |                 |
<!-- /bench -->
after
`)
  expect(putTable(text, results)).toBe(text)
})

test('a README without the marks is left as it is', () => {
  expect(() => putTable('# A\n<!-- /bench --><!-- bench -->', results)).toThrow('expected both')
})
