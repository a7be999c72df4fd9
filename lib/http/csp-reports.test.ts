import { expect, test } from 'vitest'
import { CspReports } from './csp-reports.mjs'

const aReport = (directive: unknown, address: string) =>
  JSON.stringify([
    { type: 'csp-violation', body: { effectiveDirective: directive, documentURL: address } },
  ])

test('what a browser refused is counted by directive and kind of page, told once, and names nobody', () => {
  const told: string[] = []
  const reports = new CspReports((line) => told.push(line))
  const address = 'https://panel.example/panel/fichas/6f1d-9/historial?secreto=1'
  reports.add(aReport('script-src-elem', address))
  reports.add(aReport('script-src-elem', address))
  expect([...reports.counts]).toEqual([['script-src-elem /panel/fichas/*/historial', 2]])
  expect(told).toEqual(['panel: a browser refused script-src-elem /panel/fichas/*/historial\n'])
})

test('whoever writes reports by hand fills nothing', () => {
  const reports = new CspReports(() => {})
  for (const text of ['', '{}', 'null', '[null, 1]', aReport('<b>', ''), aReport(7, '')])
    reports.add(text)
  expect(reports.counts.size).toBe(0)
  for (let n = 0; n < 500; n++) {
    const word = n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q')
    reports.add(aReport('img-src', `https://a.example/panel/${word}`))
  }
  expect(reports.counts.size).toBe(100)
})
