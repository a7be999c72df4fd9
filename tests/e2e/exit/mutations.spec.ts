import { expect } from '@playwright/test'
import { changePages, withoutHeader } from './changes'
import { keepsNothingOnDisk, PLACE_OF_JOURNEY } from './checks/keeps-nothing-on-disk'
import { buildExitScript } from './exit-script'
import { test } from './exit-test'
import { MUTATIONS } from './mutations'

test('E-14 the script that is mutated here is the one that the site sends', async ({ harness }) => {
  const home = await (await fetch(new URL('/es', harness.target))).text()
  const address = /\ssrc="(\/x\.\w+\.js)"/.exec(home)?.[1] ?? ''
  const sent = await (await fetch(new URL(address, harness.target))).text()
  expect((await buildExitScript()).toString('utf8')).toBe(sent)
})

for (const { without, makeChange, check, complains } of MUTATIONS) {
  test(`E-14 without ${without} she would be found`, async ({ world }) => {
    world.harness.wish({ change: await makeChange() })
    await expect(check(world)).rejects.toThrow(complains)
  })
}

test('E-14 without no-store the disk would tell what she read', async ({ world }) => {
  const reading = keepsNothingOnDisk(world.harness, {
    change: withoutHeader('Cache-Control'),
  })
  await expect(reading).rejects.toThrow(/Cache/)
})

test('E-14 without codes in the titles the disk would tell where she looked', async ({ world }) => {
  const change = changePages((html) =>
    html.replace(/<title>[^<]*/, `<title>Kuska · ${PLACE_OF_JOURNEY}`),
  )
  const reading = keepsNothingOnDisk(world.harness, { change, isLeft: false })
  await expect(reading).rejects.toThrow(/History/)
})
