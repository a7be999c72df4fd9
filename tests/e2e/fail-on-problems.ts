import { expect, test } from '@playwright/test'

/** Makes a fault of whatever the pages of a file say to the console or throw. */
export function failOnProblems(): void {
  const problems: string[] = []
  test.beforeEach(({ page }) => {
    problems.length = 0
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
  })
  test.afterEach(() => {
    expect(problems).toEqual([])
  })
}
