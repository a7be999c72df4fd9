import { expect, test } from 'vitest'
import { readMailSettings } from './mail-settings'

test('without a server mails wait in the outbox', () => {
  expect(readMailSettings({})).toBeNull()
  expect(readMailSettings({ SMTP_URL: ' ', MAIL_FROM: 'kuska@ejemplo.example' })).toBeNull()
})

test('a setting that is wrong is told, without the password in it', () => {
  const from = { MAIL_FROM: 'kuska@ejemplo.example' }
  expect(() => readMailSettings({ SMTP_URL: 'https://ana:secreto@host', ...from })).toThrow(
    /^SMTP_URL: got something else than an address, expected smtps:[^e]*user/,
  )
  expect(() => readMailSettings({ SMTP_URL: 'smtps://ana:secreto@host' })).toThrow(/^MAIL_FROM/)
  expect(readMailSettings({ SMTP_URL: 'smtps://ana:secreto@host:465', ...from })).toEqual({
    ...{ smtpUrl: 'smtps://ana:secreto@host:465', from: 'kuska@ejemplo.example' },
  })
})
