import type { Page } from '@playwright/test'
import type { TestPerson } from './panel-server'

/** Signs somebody in as she would: password, and the code where she has one. */
export async function signInAs(page: Page, url: string, person: TestPerson): Promise<void> {
  await page.goto(`${url}/panel/entrar`)
  await page.fill('[name=email]', person.email)
  await page.fill('[name=password]', person.password)
  await page.click('main button[type=submit]')
  const code = await person.code()
  if (code !== null) {
    await page.waitForURL(/\/panel\/entrar\/codigo/)
    await page.fill('[name=code]', code)
    await page.click('main button[type=submit]')
  }
  await page.waitForURL((address) => !address.pathname.startsWith('/panel/entrar'))
}
