import { randomUUID } from 'node:crypto'
import { type Actor, can, type PermissionObject, type Verb } from '@/lib/domain/permissions'
import type { Row, Subject } from './row'
import {
  addAct,
  addBatch,
  addColleague,
  addFrozen,
  addGuard,
  addInvitation,
  addProposal,
  addWithdrawal,
  type Belongings,
} from './world'

const verb =
  (name: Verb, more: PermissionObject = {}) =>
  (actor: Actor, { organisationId, userId }: Belongings) =>
    can(actor, name, {
      ...{ operatorId: organisationId, authorOrganisationId: organisationId, authorUserId: userId },
      authorRole: 'provider',
      ...more,
    })

const OPEN: PermissionObject = { risk: 'NORMAL', state: 'submitted', approvals: [] }
const whoBroughtIt = (actor: Actor, { userId }: Belongings) => actor.userId === userId

const ofListing = ({ listing: { id } }: Belongings): Subject => ({ params: { id } })
const ofTicket = ({ ticket }: Belongings): Subject => ({ params: { ticket }, form: { ticket } })
const ofForm = (form: Readonly<Record<string, string | File>>) => (): Subject => ({ form })

const listingPage: Row = { may: verb('listing.read'), subject: ofListing }
const edit: Row = {
  may: verb('listing.propose', { risk: 'NORMAL' }),
  subject: ({ listing: { id } }) => ({
    params: { id },
    form: { serviceId: id, baseVersion: '1', intent: 'save', base: '{}' },
  }),
}
const create: Row = {
  ...{ may: verb('listing.create'), isWithoutObject: true },
  subject: () => ({ form: { intent: 'save' } }),
}
const everybody: Row = { may: 'everybody', isWithoutObject: true }
const members: Row = { may: 'members', isWithoutObject: true }
const administrators = (form: Readonly<Record<string, string>>): Row => ({
  ...{ may: verb('person.invite'), isWithoutObject: true, subject: ofForm(form) },
})
const ofProposal =
  (form: Readonly<Record<string, string>> = {}): NonNullable<Row['subject']> =>
  async (of, server) => {
    const id = await addProposal(server, of)
    return { params: { id }, form: { id, ...form } }
  }

const WRONG = 'una frase que no es'
const CSV = new File(['id,type\r\n'], 'fichas.csv', { type: 'text/csv' })

/** What each handler of the panel answers to whom. One that is not here fails the test. */
export const TABLE: Readonly<Record<string, Row>> = {
  'page /panel': members,
  'page /panel/[...rest]': { may: 'nobody', isWithoutObject: true },
  'page /panel/al-dia': members,
  'page /panel/avisos': members,
  'page /panel/cuenta': members,
  'page /panel/cuenta/codigo': members,
  'page /panel/cuenta/recuperacion': members,
  'page /panel/enlace/al-dia': everybody,
  'page /panel/enlace/clave/[token]': everybody,
  'page /panel/enlace/entrar/[token]': everybody,
  'page /panel/enlace/invitacion/[token]': everybody,
  'page /panel/enlace/pausa/[token]': everybody,
  'page /panel/entrar': everybody,
  'page /panel/entrar/codigo': everybody,
  'page /panel/entrar/confirmar': members,
  'page /panel/entrar/enlace': everybody,
  'page /panel/entrar/olvido': everybody,
  'page /panel/fichas/[id]': listingPage,
  'page /panel/fichas/[id]/historial': { may: verb('history.read'), subject: ofListing },
  'page /panel/fichas/[id]/retirar': {
    may: verb('listing.withdraw', { withdrawnLastHour: 0 }),
    subject: ofListing,
  },
  'page /panel/fichas/[id]/retirar/proponer': {
    may: verb('withdrawal.propose'),
    subject: ofListing,
  },
  'page /panel/fichas/nueva': { may: verb('listing.create'), isWithoutObject: true },
  'page /panel/fichas/nueva/vista/[lengua]': {
    ...{ may: verb('listing.create'), isWithoutObject: true as const },
    subject: () => ({ params: { lengua: 'ay' } }),
  },
  'page /panel/fichas/[id]/vista/[lengua]': {
    ...listingPage,
    subject: ({ listing: { id } }) => ({ params: { id, lengua: 'qu' } }),
  },
  'page /panel/importar': members,
  'page /panel/importar/[ticket]': { may: whoBroughtIt, subject: ofTicket },
  'page /panel/personas': administrators({}),
  'page /panel/personas/[id]/fichas': {
    may: verb('listing.entrust'),
    subject: ({ organisationId: id }) => ({ params: { id } }),
  },
  'page /panel/revision': members,
  'page /panel/revision/[id]': { may: verb('proposal.read', OPEN), subject: ofProposal() },
  'page /panel/vencimientos': members,
  'GET /panel/exportar/[formato]': { ...members, subject: () => ({ params: { formato: 'csv' } }) },
  'GET /panel/importar/[ticket]/anotado': { may: whoBroughtIt, subject: ofTicket },
  'POST /panel/idioma': { ...everybody, subject: ofForm({ language: 'qu' }) },
  'POST /panel/salir': { ...everybody, isLast: true },

  'app/panel/actions.ts#confirm': {
    may: verb('listing.confirm'),
    subject: ({ listing }) => ({ form: { 'serviceIds[0]': listing.id } }),
  },
  'app/panel/actions.ts#close': {
    may: verb('report.close'),
    subject: ({ listing }) => ({ form: { publicId: listing.publicId, reason: 'number' } }),
  },
  'app/panel/cuenta/actions.ts#renewPassword': {
    ...members,
    subject: ofForm({ current: WRONG, password: WRONG, passwordAgain: WRONG }),
  },
  'app/panel/cuenta/actions.ts#takeLinks': { ...members, subject: ofForm({ takesLink: 'no' }) },
  'app/panel/cuenta/actions.ts#endOne': {
    ...{ may: 'members' as const },
    subject: ({ sessionId }) => ({ form: { id: sessionId } }),
    isLast: true,
  },
  'app/panel/cuenta/actions.ts#endOthers': members,
  'app/panel/cuenta/actions.ts#startCode': { ...members, subject: ofForm({ password: WRONG }) },
  'app/panel/cuenta/actions.ts#finishCode': { ...members, subject: ofForm({ code: '000000' }) },
  'app/panel/cuenta/actions.ts#renewCodes': { ...members, subject: ofForm({ password: WRONG }) },
  'app/panel/enlace/actions.ts#enter': { ...everybody, subject: ofForm({ token: 'a'.repeat(43) }) },
  'app/panel/enlace/actions.ts#freeze': {
    ...everybody,
    subject: ofForm({ token: 'a'.repeat(43) }),
  },
  'app/panel/enlace/actions.ts#join': {
    ...everybody,
    subject: ofForm({ token: 'a'.repeat(43), password: WRONG, passwordAgain: WRONG }),
  },
  'app/panel/enlace/actions.ts#reset': {
    ...everybody,
    subject: ofForm({ token: 'a'.repeat(43), password: WRONG, passwordAgain: WRONG }),
  },
  'app/panel/entrar/actions.ts#enter': {
    ...everybody,
    subject: () => ({ form: { email: `${randomUUID()}@ejemplo.example`, password: WRONG } }),
  },
  'app/panel/entrar/actions.ts#enterCode': { ...everybody, subject: ofForm({ code: '000000' }) },
  'app/panel/entrar/actions.ts#askForLink': {
    ...everybody,
    subject: ofForm({ email: 'nadie@ejemplo.example' }),
  },
  'app/panel/entrar/actions.ts#askForReset': {
    ...everybody,
    subject: ofForm({ email: 'nadie@ejemplo.example' }),
  },
  'app/panel/entrar/actions.ts#confirm': {
    ...members,
    subject: ofForm({ password: WRONG, code: '000000' }),
  },
  'app/panel/fichas/[id]/actions.ts#edit': edit,
  'app/panel/fichas/[id]/actions.ts#keep': edit,
  'app/panel/fichas/[id]/actions.ts#look': {
    ...{ may: verb('listing.read') },
    subject: ({ listing: { id } }) => ({
      params: { id },
      form: { serviceId: id, baseVersion: '1', lengua: 'ay', base: '{}' },
    }),
  },
  'app/panel/fichas/nueva/actions.ts#keepNew': create,
  'app/panel/fichas/nueva/actions.ts#lookNew': create,
  'app/panel/fichas/nueva/actions.ts#propose': create,
  'app/panel/fichas/[id]/actions.ts#publish': {
    may: verb('listing.propose', { risk: 'CRITICAL' }),
    subject: async ({ spare: { id } }, server) => {
      await server.query("UPDATE service SET status = 'withdrawn' WHERE id = $1", [id])
      return { params: { id }, form: { serviceId: id } }
    },
  },
  'app/panel/fichas/[id]/historial/actions.ts#restore': {
    may: verb('listing.propose', { risk: 'CRITICAL' }),
    subject: async ({ listing: { id } }, server) => {
      const [row] = await server.query(
        'SELECT id FROM history WHERE service_id = $1 ORDER BY id LIMIT 1',
        [id],
      )
      return { params: { id }, form: { serviceId: id, historyId: String(row?.id) } }
    },
  },
  'app/panel/fichas/[id]/retirar/actions.ts#remove': {
    may: verb('listing.withdraw', { withdrawnLastHour: 0 }),
    subject: async ({ spare: { id } }, server) => {
      await server.query("UPDATE service SET status = 'published' WHERE id = $1", [id])
      return { params: { id }, form: { serviceId: id, part: 'listing' } }
    },
  },
  'app/panel/fichas/[id]/retirar/proponer/actions.ts#ask': {
    may: verb('withdrawal.propose'),
    subject: async ({ spare: { id } }, server) => {
      await server.query("UPDATE service SET status = 'published' WHERE id = $1", [id])
      return { params: { id }, form: { serviceId: id, reason: 'closed' } }
    },
  },
  'app/panel/importar/actions.ts#bring': {
    ...{ may: verb('import.propose'), isWithoutObject: true as const },
    subject: ofForm({ file: CSV }),
  },
  'app/panel/importar/actions.ts#prepare': { may: whoBroughtIt, subject: ofTicket },
  'app/panel/importar/actions.ts#propose': { may: whoBroughtIt, subject: ofTicket },
  'app/panel/personas/actions.ts#invite': administrators({
    email: 'nueva@ejemplo.example',
    organisationId: randomUUID(),
    role: 'provider',
  }),
  'app/panel/personas/actions.ts#createOrganisation': administrators({
    name: 'Programa Nuevo Ficticio',
  }),
  'app/panel/personas/actions.ts#letModerate': {
    may: verb('organisation.create'),
    subject: ({ organisationId }) => ({ form: { organisationId } }),
  },
  'app/panel/personas/actions.ts#stop': {
    may: verb('person.remove'),
    subject: async (_of, server) => ({ form: { organisationId: await addGuard(server) } }),
  },
  'app/panel/personas/actions.ts#thaw': {
    may: verb('person.remove'),
    subject: async (_of, server) => ({ form: { organisationId: await addFrozen(server) } }),
  },
  'app/panel/personas/actions.ts#uninvite': {
    may: verb('person.invite'),
    subject: async (of, server) => ({ form: { id: await addInvitation(server, of) } }),
  },
  'app/panel/personas/actions.ts#changeRole': {
    may: verb('role.change'),
    subject: ({ userId }) => ({ form: { userId, role: 'provider' } }),
  },
  'app/panel/personas/actions.ts#remove': {
    may: verb('person.remove'),
    subject: async (of, server) => ({ form: { userId: await addColleague(server, of) } }),
  },
  'app/panel/personas/actions.ts#decide': {
    may: verb('act.second', { begunByUserId: 'somebody-else' }),
    subject: async (of, server) => ({
      form: { id: await addAct(server, of), intent: 'refused' },
    }),
  },
  'app/panel/personas/[id]/fichas/actions.ts#give': {
    may: verb('listing.entrust'),
    subject: ({ organisationId: id, spare }) => ({
      params: { id },
      form: { organisationId: id, 'serviceIds[0]': spare.id },
    }),
  },
  'app/panel/personas/[id]/fichas/actions.ts#release': {
    may: verb('listing.entrust'),
    // Given to it by the row above.
    subject: ({ organisationId: id, spare }) => ({
      params: { id },
      form: { organisationId: id, serviceId: spare.id },
    }),
  },
  'app/panel/revision/actions.ts#turnKey': {
    may: verb('proposal.approve', OPEN),
    subject: ofProposal(),
  },
  'app/panel/revision/actions.ts#refuse': {
    may: verb('proposal.reject', OPEN),
    subject: ofProposal({ reason: 'no es así' }),
  },
  'app/panel/revision/actions.ts#say': {
    may: verb('proposal.comment', OPEN),
    subject: ofProposal({ text: 'una pregunta' }),
  },
  'app/panel/revision/actions.ts#takeBack': {
    may: verb('proposal.cancel', OPEN),
    subject: ofProposal(),
  },
  'app/panel/revision/actions.ts#approveMany': {
    may: verb('proposal.approve', OPEN),
    subject: async (of, server) => ({ form: { 'ids[0]': await addProposal(server, of) } }),
  },
  'app/panel/revision/actions.ts#approveFile': {
    // All of it or nothing, and its new listings take a key of another organisation.
    may: verb('proposal.approve', { ...OPEN, risk: 'CRITICAL' }),
    subject: async (of, server) => ({ form: { batchId: await addBatch(server, of) } }),
  },
  'app/panel/revision/actions.ts#undo': {
    may: (actor, of) =>
      verb('withdrawal.undo', { withdrawnByOrganisationId: of.organisationId, withdrawnAgoMs: 0 })(
        ...([actor, of] as const),
      ),
    subject: async (of, server) => ({
      form: { withdrawalId: await addWithdrawal(server, of), number: '100', outcome: 'no_answer' },
    }),
  },
}
