import path from 'node:path'
import { expect, test } from '@playwright/test'
import { can } from '@/lib/domain/permissions'
import { askHandler, type Outcome, readOutcome } from './matrix/ask-handler'
import { findHandlers, type Handler } from './matrix/handlers'
import type { Row, Subject } from './matrix/row'
import { TABLE } from './matrix/table'
import {
  type Belongings,
  fillMatrixWorld,
  MARKS,
  type MatrixWorld,
  readState,
  type Visitor,
  WHO,
  WHOSE,
  type Who,
  type Whose,
} from './matrix/world'
import type { PanelServer } from './panel-server'
import { withPanelServer } from './with-panel-server'

/* Every handler of the panel × who asks × whose it is: the rules decide, and a real server answers. */

test.describe.configure({ mode: 'default' })

const DIST = path.resolve(import.meta.dirname, '../../..', process.env.KUSKA_DIST || '.next')
const handlers = findHandlers(DIST)

let server: PanelServer
let world: MatrixWorld
withPanelServer(async (started, browser) => {
  server = started
  world = await fillMatrixWorld(server, browser, bringFile)
})

test('whatever can be asked of the panel has its row, and every row is of something', () => {
  expect(handlers.map(({ name }) => name)).toEqual(
    Object.keys(TABLE).sort((a, b) => a.localeCompare(b)),
  )
})

/* All refusals before anything is given: a given act may write and mail after its answer. */
const byTurn = [...handlers].sort((a, b) => turnOf(a) - turnOf(b))
for (const handler of byTurn)
  test(`${handler.name}: for whoever may not, it is not there`, async () => {
    test.setTimeout(120_000)
    const refused = cellsOf(handler).filter(({ expected }) => expected !== 'given')
    const asked: [Cell, Subject][] = []
    for (const cell of refused) asked.push([cell, await subjectOf(handler, cell)])
    const before = await readState(server)
    for (const [cell, subject] of asked) await askAs(handler, cell, subject)
    expect(await readState(server), 'what nobody was given has been written').toBe(before)
  })

for (const handler of byTurn)
  test(`${handler.name}: whoever may gets it, and nothing of another organisation`, async () => {
    test.setTimeout(120_000)
    for (const cell of cellsOf(handler))
      if (cell.expected === 'given') await askAs(handler, cell, await subjectOf(handler, cell))
  })

test('nobody has ended the session of somebody of another organisation', async () => {
  const { sessionId } = world.of.foreign
  expect(await server.query('SELECT id FROM session WHERE id = $1', [sessionId])).toHaveLength(1)
})

function turnOf({ name }: Handler): number {
  return TABLE[name]?.isLast ? 1 : 0
}

interface Cell {
  readonly who: Who
  readonly whose: Whose
  readonly expected: Outcome
  readonly where: string
}

function cellsOf(handler: Handler): Cell[] {
  const row = rowOf(handler)
  return WHOSE.filter((whose) => whose === 'own' || !row.isWithoutObject).flatMap((whose) =>
    WHO.map((who) => ({
      ...{ who, whose, where: `${who}, ${whose}` },
      expected: expectedOf(row, world.visitors[who], world.of[whose]),
    })),
  )
}

function rowOf({ name }: Handler): Row {
  const row = TABLE[name]
  if (row) return row
  throw new Error(`${name}: got no row, expected one in matrix/table.ts`)
}

async function subjectOf(handler: Handler, { whose }: Cell): Promise<Subject> {
  return (await rowOf(handler).subject?.(world.of[whose], server)) ?? {}
}

async function askAs(handler: Handler, cell: Cell, subject: Subject): Promise<void> {
  const visitor = world.visitors[cell.who]
  const answer = await ask(handler, visitor, subject)
  expect(readOutcome(answer), cell.where).toBe(cell.expected)
  for (const each of WHOSE)
    if (!maySee(visitor, world.of[each])) expect(answer.body, cell.where).not.toContain(MARKS[each])
}

function expectedOf({ may }: Row, { actor }: Visitor, of: Belongings): Outcome {
  if (may === 'everybody') return 'given'
  if (may === 'nobody') return 'unknown'
  if (actor === null) return 'signed out'
  return may === 'members' || may(actor, of) ? 'given' : 'unknown'
}

/** By name: whoever hands listings to organisations sees no more of them. */
function maySee({ actor }: Visitor, { organisationId: operatorId }: Belongings): boolean {
  return (
    actor !== null &&
    (can(actor, 'listing.read', { operatorId }) || can(actor, 'listing.entrust', { operatorId }))
  )
}

let asked = 0
function ask(handler: Handler, { cookie }: Visitor, { params = {}, form = {} }: Subject) {
  const data = new FormData()
  for (const [name, value] of Object.entries(form)) data.set(name, value)
  asked += 1
  const network = `10.${asked >> 8}.${asked & 255}.1`
  return askHandler(new URL(server.url), { handler, params, form: data, cookie, network })
}

/** Brings a file as its provider. @returns its ticket. */
async function bringFile(cookie: string): Promise<string> {
  const handler = handlers.find(({ name }) => name === 'app/panel/importar/actions.ts#bring')
  if (!handler) throw new Error('build: got no action that takes a file, expected one')
  const form = new FormData()
  form.set('file', new File(['id,type\r\n'], 'fichas.csv', { type: 'text/csv' }))
  const network = '10.9.9.9'
  const question = { handler, params: {}, form, cookie, network }
  const answer = await askHandler(new URL(server.url), question)
  const ticket = /\/panel\/importar\/([\w-]{36})/.exec(answer.raw.join(' '))?.[1]
  if (ticket) return ticket
  throw new Error(`import: got ${answer.status} and no ticket, expected one`)
}
