import { expect, test } from '@playwright/test'
import { BASE } from './ask'
import { findFaults } from './find-faults'

const FAULTY = '<p style="color: silver">gris</p><button></button>'
const aPage = (body: string) => `<!DOCTYPE html><html lang="es"><title>x</title>${body}`

test('what stands in somebody’s way is found, in a frame too', async ({ page }) => {
  const frame = '<iframe title="x" src="/con-faltas-2"></iframe>'
  for (const [address, body] of [
    ['con-faltas', FAULTY + frame],
    ['con-faltas-2', FAULTY],
  ] as const)
    await page.route(`${BASE.origin}/${address}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: aPage(body) }),
    )
  await page.goto('/con-faltas')
  const faults = await findFaults(page)
  const namesOf = (id: string) => faults.find((fault) => fault.startsWith(`${id}:`))
  expect(namesOf('color-contrast')?.match(/<p /g)).toHaveLength(2)
  expect(namesOf('button-name')?.match(/<button/g)).toHaveLength(2)
  expect(await findFaults(page, ['color-contrast'])).toHaveLength(1)
})
