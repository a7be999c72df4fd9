import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { askServer, BASE } from '../ask'
import { findHandlers } from './matrix/handlers'

/* An upgrade while somebody writes: the form that she opened before it still acts after it. */

const DIST = path.resolve(import.meta.dirname, '../../..', process.env.KUSKA_DIST || '.next')
const actions = findHandlers(DIST).flatMap(({ name, actionId }) => {
  const [file, exportedName] = name.split('#')
  return actionId !== null && file && exportedName ? [{ actionId, file, exportedName }] : []
})
const { encryptionKey } = z
  .object({ encryptionKey: z.string().min(40) })
  .parse(JSON.parse(readFileSync(path.join(DIST, 'server/server-reference-manifest.json'), 'utf8')))

/** What every build with this key calls an action, whatever else is in it, after two digits for its arguments. */
function callOf(key: string, file: string, exportedName: string): string {
  return createHash('sha1').update(`${key}${file}:${exportedName}`).digest('hex')
}

test('an action is called by the kept key, its file and its own name, and by nothing that changes with a build', () => {
  expect(actions.length).toBeGreaterThan(30)
  for (const { actionId, file, exportedName } of actions)
    expect(actionId.slice(2), `${file}#${exportedName}`).toBe(
      callOf(encryptionKey, file, exportedName),
    )
})

test('a form of another build with the same key signs in like one of this; without the key it is nobody’s', async () => {
  const post = async (key: string) => {
    const form = new FormData()
    form.set(`$ACTION_ID_7f${callOf(key, 'app/panel/entrar/actions.ts', 'enter')}`, '')
    form.set('email', 'nadie@ejemplo.example')
    form.set('password', 'una frase que no es')
    const posted = new Response(form)
    const answer = await askServer(BASE, {
      ...{ address: '/panel/entrar', method: 'POST', body: await posted.text() },
      headers: {
        ...{ Origin: BASE.origin, 'Sec-Fetch-Site': 'same-origin' },
        'Content-Type': posted.headers.get('content-type') ?? '',
      },
    })
    const at = answer.raw.findIndex((name, n) => n % 2 === 0 && /^location$/i.test(name))
    return [answer.status, answer.raw[at + 1]]
  }
  expect(await post(encryptionKey)).toEqual([303, '/panel/entrar?error=wrongSignIn'])
  expect(await post('another')).not.toContain('/panel/entrar?error=wrongSignIn')
})
