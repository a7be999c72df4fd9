import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import messages from '@/messages/es.json'
import { DecisionForms } from './decision-forms'
import { QueueList, type ShownProposal } from './queue-list'

const draw = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      {children}
    </NextIntlClientProvider>,
  )
const nothing = async () => {}
const may = {
  ...{ mayApprove: true, mayCall: true, mayReject: true, mayComment: true, mayCancel: false },
  ...{ approve: nothing, reject: nothing, comment: nothing, cancel: nothing },
}
const proposal: ShownProposal = {
  ...{ id: '1', name: 'CEM Villa Imaginaria', kind: 'cem', department: '08', isNew: false },
  ...{ risk: 'NORMAL', origin: 'provider', state: 'submitted', isOlder: false },
  ...{ authorOrganisation: 'Programa Ficticio', fields: ['points'], missing: ['first_approval'] },
  ...{ conflicts: [], mayApprove: true, commentCount: 0, createdAt: '2026-11-24T15:00:00.000Z' },
  withdrawalReason: null,
}
const queue = (rows: readonly ShownProposal[]) =>
  draw(
    <QueueList
      rows={rows}
      isCut={false}
      departmentOf={() => 'Región Imaginaria'}
      approve={nothing}
    />,
  )

test('a change of a phone cannot be approved on this page without a place for the call', () => {
  const html = draw(
    <DecisionForms id="1" missing={['call_back']} oldNumbers={['+51900000001']} {...may} />,
  )
  expect(html).toContain('900 000 001')
  expect(html).toMatch(/name="number"/)
  expect([...html.matchAll(/name="outcome"/g)]).toHaveLength(3)
  expect(html).not.toContain('checked=""')
})

test('a change that needs no call asks for none', () => {
  const html = draw(<DecisionForms id="1" missing={['first_approval']} oldNumbers={[]} {...may} />)
  expect(html).not.toMatch(/name="number"/)
})

test('whoever has turned her key may still be the one who reaches the office', () => {
  const spent = { ...may, mayApprove: false, mayReject: false, mayComment: false }
  const html = draw(<DecisionForms id="1" missing={['call_back']} oldNumbers={[]} {...spent} />)
  expect(html).toMatch(/name="number"/)
  expect(html).toContain('Anotar la llamada')
  const done = draw(<DecisionForms id="1" missing={[]} oldNumbers={[]} {...spent} />)
  expect(done).not.toMatch(/<button|<form/)
})

test('what somebody may not do has no button', () => {
  const html = draw(
    <DecisionForms
      id="1"
      missing={[]}
      oldNumbers={[]}
      {...may}
      mayApprove={false}
      mayCall={false}
      mayReject={false}
      mayComment={false}
    />,
  )
  expect(html).not.toMatch(/<button|<form/)
})

test('only a change of one key, and of those that she may approve, can be ticked', () => {
  expect(queue([proposal])).toMatch(/type="checkbox"/)
  expect(queue([{ ...proposal, risk: 'CRITICAL' }])).not.toMatch(/type="checkbox"/)
  expect(queue([{ ...proposal, mayApprove: false }])).not.toMatch(/type="checkbox"/)
})

test('a change that clashes with a later one says so, and cannot hold up those ticked with it', () => {
  const html = queue([{ ...proposal, conflicts: ['points'] }])
  expect(html).not.toMatch(/type="checkbox"/)
  expect(html).toContain('Otra persona cambió este dato')
  expect(queue([proposal])).not.toContain('Otra persona cambió este dato')
})

test('that a listing should go is said with its reason, and cannot be ticked among others', () => {
  const html = queue([{ ...proposal, fields: ['status'], withdrawalReason: 'not_there' }])
  expect(html).toContain('Propone retirarla: No está donde dice la ficha')
  expect(html).not.toMatch(/type="checkbox"/)
})

test('a queue that leaves some off says so', () => {
  const cut = (isCut: boolean) =>
    draw(<QueueList rows={[proposal]} isCut={isCut} departmentOf={() => ''} approve={nothing} />)
  expect(cut(true)).toContain('Hay más')
  expect(cut(false)).not.toContain('Hay más')
})

test('a safe house stands in the queue by its kind: it has no name', () => {
  expect(queue([{ ...proposal, name: null, kind: 'hrt' }])).toContain('Hogar de Refugio Temporal')
})
