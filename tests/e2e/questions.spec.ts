import { type Browser, expect, type Page, test } from '@playwright/test'
import { leaveAndComeBack } from './leave-and-come-back'

/*
 * Twenty questions as people ask them. The answers were worked out apart from our own search, from
 * `prisma/catalogue/listings.csv` alone: rows that are PUBLIC and have an exact point, sorted by the
 * haversine distance (radius 6371 km) from the capital in `ubigeo/districts.csv`, with a spreadsheet's
 * arithmetic. Whoever changes the catalogue works them out again. Where the catalogue does not know,
 * the right answer says so.
 */

test.use({ viewport: { width: 1280, height: 900 } })

/** A Wednesday at ten at night in Lima, after every publication of the catalogue. */
const NIGHT = new Date('2027-03-04T03:00:00Z')
const CEM = 'Centro Emergencia Mujer y Familia (CEM)'

const YES = /^Dicen que sí/
const EXPECTED = /^Según el horario general/
const UNKNOWN = /^No sabemos: pregunta/

/** The map in a language, once it can be asked; every filter is unfolded. */
async function openMap(browser: Browser, locale = 'es'): Promise<Page> {
  const context = await browser.newContext({ timezoneId: 'America/Lima', locale: 'es-PE' })
  const opened = await context.newPage()
  await opened.clock.setFixedTime(NIGHT)
  await opened.goto(`/${locale}/mapa`)
  await expect(opened.locator('#map-search')).toBeVisible()
  await openMore(opened)
  return opened
}

/** The fold of more filters, shut as at first. */
async function openMore(page: Page): Promise<void> {
  await page.locator('main details:not([open]) > summary').first().click()
}

test.describe('on the map', () => {
  let page: Page
  test.beforeAll(async ({ browser }) => {
    page = await openMap(browser)
  })
  test.afterAll(async () => {
    await page.context().close()
  })
  // The next question finds nothing of the one before: what she asked goes when she leaves.
  test.beforeEach(async () => {
    await leaveAndComeBack(page)
    await openMore(page)
  })

  const list = () => page.locator('section[aria-labelledby="map-list"]')
  const rows = () => list().locator('[data-row]')
  const rowOf = (name: string) =>
    rows().filter({ has: page.getByRole('link', { name, exact: true }) })

  /** A row that stands under a way, and under an answer where she has asked something. */
  function under(way: string, answer?: RegExp) {
    const within =
      answer === undefined
        ? list()
        : list().locator('section', { has: page.getByRole('heading', { name: answer }) })
    const heading = page.getByRole('heading', { name: way, exact: true })
    return within.locator('div', { has: heading }).locator('[data-row]')
  }

  /** She types, and chooses the first place that is offered, or the one that says what she means. */
  async function from(typed: string, meant: string | RegExp = /./): Promise<void> {
    await page.locator('#map-search').fill(typed)
    const places = page.getByRole('region', { name: 'Lugares', exact: true }).getByRole('button')
    await places.filter({ hasText: meant }).first().click()
  }

  async function ask(...names: readonly string[]): Promise<void> {
    for (const name of names) await page.getByRole('button', { name, exact: true }).click()
  }

  test('«¿Qué CEM que atiende 24 horas está más cerca de Huepetuhe?»: Salvación, y es el horario general', async () => {
    await from('huepetuhe')
    await ask(CEM, 'Día y noche')
    // 92 km; the next one is Calca, 159 km. In Huepetuhe itself one opens from 8 to 16:15.
    await expect(under('Ir', YES)).toHaveCount(0)
    const first = under('Ir', EXPECTED).first()
    await expect(first).toContainText('CEM y Familia Comisaría Salvación')
    await expect(first).toContainText('a 92 km en línea recta')
    await expect(first).toContainText('Según el horario general: día y noche.')
    const own = under('Ir', UNKNOWN).first()
    await expect(own).toContainText('CEM y Familia Huepetuhe')
    await expect(own).toContainText('No sabemos: día y noche.')
  })

  test('«¿Quién habla quechua cerca de Abancay?»: las líneas 100 y 1818; de los demás no lo sabemos', async () => {
    await from('abancay')
    await ask('quechua')
    await expect(under('Llamar o escribir', YES).getByRole('link', { name: /^Línea/ })).toHaveText([
      'Línea 100',
      'Línea 1818',
    ])
    await expect(under('Ir', YES)).toHaveCount(0)
    await expect(under('Ir', UNKNOWN).first()).toContainText('UPE Apurímac')
    await expect(under('Ir', UNKNOWN).first()).toContainText('No sabemos: quechua.')
  })

  test('«¿Quién habla quechua o harakbut en Puerto Maldonado?»: por teléfono, quechua; lo demás no lo sabemos', async () => {
    await from('maldo')
    await ask('quechua', 'harakbut')
    // The one office that is known to speak both has no address or number yet, and so is a draft.
    const line = under('Llamar o escribir', YES).first()
    await expect(line).toContainText('Línea 100')
    await expect(line).toContainText('Dice que sí: quechua.')
    await expect(under('Ir', YES)).toHaveCount(0)
    await expect(under('Ir', UNKNOWN).first()).toContainText('No sabemos: quechua y harakbut.')
  })

  test('«¿Hay un albergue en Tumbes?»: quién lleva allí, y nunca dónde está', async () => {
    await page.getByLabel('¿En qué región?').selectOption({ label: 'Tumbes' })
    const house = under('Te llevan')
    await expect(house).toHaveCount(1)
    await expect(house).toContainText('Hogar de Refugio Temporal')
    await expect(house).toContainText(
      `Te llevan desde: ${CEM}, Servicio de Atención Urgente (SAU) y Línea 100.`,
    )
    await expect(house).not.toContainText('línea recta')
    await expect(house.locator('a[href^="tel:"], button')).toHaveCount(0)
    // Her gates, beside it: the CEM of Tumbes, nearest first.
    await expect(under('Ir').first()).toContainText('CEM y Familia Comisaría de Familia Tumbes')
  })

  /** What stands under a title among the suggestions. */
  const suggested = (title: string) =>
    page.getByRole('region', { name: title, exact: true }).getByRole('button')
  const asks = () => page.locator('[data-part="chosen"]')

  test('typed as it is asked, «CEM que atiende 24 horas más cercano a Huepetuhe»: Salvación, and both are asked', async () => {
    await page.locator('#map-search').fill('CEM que atiende 24 horas más cercano a Huepetuhe')
    await expect(suggested('Lugares')).toHaveText([
      `HuepetuheDistrito · Manu, Madre de DiosLo que buscas: ${CEM}, Día y noche`,
    ])
    await page.keyboard.press('Enter')
    const first = under('Ir', EXPECTED).first()
    await expect(first).toContainText('CEM y Familia Comisaría Salvación')
    await expect(first).toContainText('a 92 km en línea recta')
    await expect(asks()).toHaveText(`Lo que buscas: ${CEM}, Día y noche`)
    await page.locator('#map-search').fill('cem huepetuhe')
    await expect(suggested('Lugares').first()).toContainText('Huepetuhe')
    await expect(suggested('Servicios').first()).toContainText('CEM y Familia Huepetuhe')
  })

  test('typed as it is asked, «¿Quién habla quechua cerca de Abancay?»: the lines 100 and 1818', async () => {
    for (const typed of ['¿Quién habla quechua cerca de Abancay?', 'quechua abancay']) {
      await page.locator('#map-search').fill(typed)
      await suggested('Lugares').first().click()
      await expect(page.getByText('Desde Abancay')).toBeVisible()
      await expect(page.getByRole('button', { name: 'quechua', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      const lines = under('Llamar o escribir', YES).getByRole('link', { name: /^Línea/ })
      await expect(lines).toHaveText(['Línea 100', 'Línea 1818'])
    }
  })

  test('typed as it is asked, «albergue en Tumbes»: by whom one is led there, and never where', async () => {
    for (const typed of ['albergue en Tumbes', '¿Hay un refugio en Tumbes?', 'tumbes alberge']) {
      await page.locator('#map-search').fill(typed)
      await suggested('Lugares').first().click()
      await expect(asks()).toHaveText('Lo que buscas: Hogar de Refugio Temporal')
      await expect(rows()).toHaveCount(1)
      const house = under('Te llevan')
      await expect(house).toContainText(
        `Te llevan desde: ${CEM}, Servicio de Atención Urgente (SAU) y Línea 100.`,
      )
      await expect(house).not.toContainText('línea recta')
      await expect(house.locator('a[href^="tel:"], button')).toHaveCount(0)
    }
  })

  test('«abogada», «psicóloga», «trata»: what she needs is offered, and its chip is pressed', async () => {
    await page.locator('#map-search').fill('abogada')
    await expect(suggested('Lo que buscas')).toHaveText([
      'Defensa Pública (ALEGRA)Abogadas y abogados del Estado.',
      `${CEM}Te escuchan y te dan ayuda legal, psicológica y social. Es del Estado.`,
    ])
    await page.keyboard.press('Enter')
    const pressed = (name: string) => page.getByRole('button', { name, exact: true, pressed: true })
    await expect(pressed('Defensa Pública (ALEGRA)')).toBeVisible()
    await expect(asks()).toBeFocused()
    await page.locator('#map-search').fill('psicologa')
    await page.keyboard.press('Enter')
    await expect(pressed(CEM)).toBeVisible()
    await page.locator('#map-search').fill('trata')
    await page.keyboard.press('Enter')
    await expect(pressed('Sabe de engaños con trabajo')).toBeVisible()
    // No source says how much it knows of it, and still it is the number to call.
    await ask('Quitar todos los filtros', 'Sabe de engaños con trabajo')
    await expect(under('Llamar o escribir').first()).toContainText('Línea 1818')
  })

  test('a kind that we know none of is said to be so, with whom to call', async () => {
    await page.locator('#map-search').fill('fiscalía')
    await expect(
      page.getByText('No conocemos ninguno de este tipo: Fiscalía. Llama al 100.'),
    ).toBeVisible()
    await page.locator('#map-search').fill('xyzzy')
    await expect(page.getByText('No encontramos nada con ese nombre. Llama al 100.')).toBeVisible()
  })

  test('«cem», after she has chosen Tacna: those of Tacna', async () => {
    await from('tacna', 'Departamento')
    await page.locator('#map-search').fill('cem')
    await expect(suggested('Servicios')).toHaveCount(6)
    await expect(suggested('Servicios').filter({ hasText: ', Tacna' })).not.toHaveCount(0)
    for (const text of await suggested('Servicios').allTextContents())
      expect(text).toContain('Tacna')
  })

  test('«¿Qué CEM está más cerca de Qosqo?»: el de Santiago, a un kilómetro', async () => {
    await from('Qosqo', 'Distrito')
    await ask(CEM)
    await expect(under('Ir').first()).toContainText('CEM y Familia Comisaría Santiago')
    await expect(under('Ir').first()).toContainText('a 1 km en línea recta')
    await expect(under('Ir').first()).toContainText('Dentro de una comisaría')
  })

  test('«¿Y en Iquitoz?», con una letra errada: el de Iquitos', async () => {
    await from('iquitoz')
    await ask(CEM)
    await expect(under('Ir').first()).toContainText('CEM y Familia Comisaría Iquitos')
    await expect(under('Ir').first()).toContainText('a 500 m en línea recta')
  })

  test('«Son las diez de la noche en Puerto Maldonado: ¿qué está abierto?»: cinco líneas; en la ciudad, nada que sepamos', async () => {
    await from('maldo')
    await ask('Abierto ahora', 'Ver más')
    // The Chat 100, the 100, the 113 and its option 5, the 1818; what we know of the 1810 is of 2020.
    await expect(under('Llamar o escribir', YES).first()).toContainText(
      'Dice que sí: abierto ahora.',
    )
    await expect(under('Ir', YES)).toHaveCount(0)
    const first = under('Ir', EXPECTED).first()
    await expect(first).toContainText('CEM y Familia Comisaría Salvación')
    await expect(first).toContainText('a 238 km en línea recta')
    await expect(first).toContainText('debería estar abierto. Llama antes.')
    // From 8 to 16:15 by the general timetable: that closes no door.
    await expect(under('Ir', UNKNOWN).first()).toContainText('CEM y Familia Madre de Dios')
    await expect(under('Ir', UNKNOWN).first()).toContainText('No sabemos: abierto ahora.')
  })

  test('«Vivo en el río Tigre, en Loreto: ¿quién viene?»: el equipo rural, con su base y sin distancia', async () => {
    await from('tigre')
    await ask('Vienen a mi zona', 'Ver más')
    const team = rowOf('SAR Tigre')
    await expect(team).toContainText('Su base está en Tigre, Loreto')
    await expect(team).toContainText('Dice que sí: sale a buscar a la gente.')
    await expect(team).toContainText('No sabemos si llega a tu distrito')
    await expect(team).not.toContainText('línea recta')
    await expect(under('Ir', YES)).toHaveCount(0)
  })

  test('«Del Tigre no puedo salir: ¿quién me ayuda por teléfono?»: las líneas; del equipo rural, que tiene número, no lo sabemos', async () => {
    await from('tigre')
    await ask('Por teléfono o por escrito', 'Ver más')
    await expect(under('Llamar o escribir', YES)).toHaveCount(8)
    const team = under('Viene a tu zona', UNKNOWN).filter({ hasText: 'SAR Tigre' })
    await expect(team).toContainText('961 060 750')
    await expect(team).toContainText('No sabemos: por teléfono o por escrito.')
  })

  test('«Soy sorda: ¿a quién escribo?»: el Chat 100, que no pide llamar', async () => {
    await from('huaraz')
    await ask('Por teléfono o por escrito', 'Ver más')
    const chat = under('Llamar o escribir', YES).filter({ hasText: 'Chat 100' })
    await expect(chat).toContainText('Dice que sí: por teléfono o por escrito.')
    await expect(chat.locator('a[href^="tel:"]')).toHaveCount(0)
    await expect(chat.getByRole('link')).toHaveAttribute('href', '/es/s/d29zkp')
  })

  test('«Soy hombre, vivo en Trujillo: ¿quién me atiende?»: nadie lo ha dicho, y nadie se oculta', async () => {
    await from('trujillo', 'Distrito')
    await ask('Hombres')
    await expect(list().getByRole('heading', { name: YES })).toHaveCount(0)
    await expect(under('Ir', UNKNOWN).first()).toContainText('CEM y Familia Comisaría Florencia')
    await expect(under('Ir', UNKNOWN).first()).toContainText('No sabemos: hombres.')
  })

  test('«Soy lesbiana, de Chiclayo: ¿quién sabe atenderme?»: no lo sabemos, y así lo decimos', async () => {
    await from('chiclayo', 'Distrito')
    await ask('Personas LGBTIQ+')
    await expect(list().getByRole('heading', { name: YES })).toHaveCount(0)
    const first = under('Ir', UNKNOWN).first()
    await expect(first).toContainText('CEM y Familia Comisaría del Norte')
    await expect(first).toContainText('No sabemos: si tiene experiencia con personas LGBTIQ+.')
  })

  test('«Tengo 15 años y vivo en Tacna»: la UPE de Tacna y la 1810', async () => {
    await page.getByLabel('¿En qué región?').selectOption({ label: 'Tacna' })
    await ask('Tengo menos de 18')
    await expect(under('Ir', YES)).toHaveCount(1)
    await expect(under('Ir', YES)).toContainText('UPE Tacna')
    await expect(under('Ir', YES)).toContainText('a 2,3 km en línea recta')
    await expect(under('Llamar o escribir', YES)).toHaveCount(1)
    await expect(under('Llamar o escribir', YES)).toContainText('Línea 1810')
  })

  test('«Estoy en Puno y debo irme lejos, a Arequipa»: solo puertas de Arequipa, y todas al pedir más', async () => {
    await from('puno', 'Distrito')
    await page.getByLabel('Buscar en otra región').selectOption({ label: 'Arequipa' })
    const rest = list().getByText(/^Hay más: \d+\.$/)
    await expect(rest).toBeVisible()
    await ask('Ver más')
    await expect(rest).toHaveCount(0)
    const doors = await under('Ir').allTextContents()
    // In the table: 24 CEM with an exact point, and a CEM and the UPE that are only roughly known.
    expect(doors.length).toBe(26)
    expect(doors.filter((text) => !text.includes('Arequipa'))).toEqual([])
  })

  test('«Sin policía, en Cusco»: los CEM de las comisarías quedan aparte, contados', async () => {
    await from('cusco', 'Distrito')
    await ask('Sin denuncia ni policía')
    const first = under('Ir', UNKNOWN)
    await expect(first.filter({ hasText: 'CEM y Familia Cusco' })).toHaveCount(1)
    await expect(rows().filter({ hasText: 'Dentro de una comisaría' })).toHaveCount(0)
    await expect(list().locator('summary')).toHaveText(/^Dicen que no: [1-9]\d*$/)
  })

  test('«Me engañaron con un trabajo en Puerto Maldonado»: nadie se oculta por no decir que sabe', async () => {
    await from('maldo')
    await ask('Sabe de engaños con trabajo', 'Solo los que dicen que sí')
    const first = under('Ir', UNKNOWN).first()
    await expect(first).toContainText('CEM y Familia Madre de Dios')
    await expect(first).toContainText('No sabemos: si sabe de engaños con trabajo.')
  })

  test('«Vivo en Teniente Manuel Clavero»: lo más cercano está a 260 km, y antes están las líneas', async () => {
    await from('teniente manuel clavero')
    await expect(rows().first()).toContainText('Línea telefónica')
    await expect(under('Ir').first()).toContainText('CEM y Familia Napo')
    await expect(under('Ir').first()).toContainText('a 260 km en línea recta')
  })

  test('«Olleros»: hay dos, y cada uno lleva a lo suyo', async () => {
    await from('olleros', 'Áncash')
    await expect(under('Ir').first()).toContainText('CEM y Familia Recuay')
    await from('olleros', 'Amazonas')
    await expect(under('Ir').first()).toContainText('CEM y Familia Bongará')
  })

  test('«La provincia de Calca»: sus dos CEM, antes que los de fuera', async () => {
    await from('calca', 'Provincia')
    const names = under('Ir').getByRole('link').filter({ hasText: 'CEM' })
    await expect(names.nth(0)).toHaveText('CEM y Familia Comisaría Sectorial Calca')
    await expect(names.nth(1)).toHaveText('CEM y Familia Calca')
  })

  test('«Con mis hijos y sin documentos, en Ica»: de nadie sabemos ninguna de las dos cosas', async () => {
    await from('ica', 'Distrito')
    await ask('Con mis hijas e hijos', 'Sin documentos')
    await expect(list().getByRole('heading', { name: YES })).toHaveCount(0)
    const first = under('Ir', UNKNOWN).first()
    await expect(first).toContainText('CEM y Familia Ica')
    await expect(first).toContainText('No sabemos: si piden DNI y si recibe a tus hijas e hijos.')
  })

  test('«¿Qué es gratis en Puerto Maldonado?»: cinco líneas; de las puertas no lo sabemos', async () => {
    await from('maldo')
    await ask('Gratis', 'Ver más')
    await expect(under('Llamar o escribir', YES)).toHaveCount(5)
    await expect(under('Ir', YES)).toHaveCount(0)
    await expect(under('Ir', UNKNOWN).first()).toContainText('CEM y Familia Madre de Dios')
    await expect(under('Ir', UNKNOWN).first()).toContainText('No sabemos: si es gratis.')
  })
})

/** A page of a place, with what may be asked of it unfolded. */
async function openPlace(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime(NIGHT)
  await page.goto(address)
  await page.locator('[data-filters] summary').first().click()
}
const rowsOn = (page: Page) => page.locator('main li[data-f]')

test('in Quechua, «¿Abancaypi pitaq runasimita riman?»: the lines 100 and 1818', async ({
  browser,
}) => {
  const page = await openMap(browser, 'qu')
  await page.locator('#map-search').fill('¿Abancaypi pitaq runasimita riman?')
  await page.keyboard.press('Enter')
  await expect(
    page.locator('[data-answer="yes"] + div [data-row] > a:not([href^="tel:"])'),
  ).toHaveText(['Línea 100', 'Línea 1818'])
  await expect(page.locator('[data-row]').first()).toContainText('Arí nin: runasimi.')
  await page.context().close()
})

test('in Quechua she types «amachakuna wasi Tumbes», in Aymara «arxatasiñ uta Puno»: the way there', async ({
  browser,
}) => {
  for (const [locale, typed] of [
    ['qu', 'amachakuna wasi tumbes'],
    ['ay', 'arxatasiñ uta puno'],
  ] as const) {
    const page = await openMap(browser, locale)
    await page.locator('#map-search').fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-row]')).toHaveCount(1)
    await expect(page.locator('[data-row]')).toContainText('Línea 100')
    await expect(page.locator('[data-row]').locator('a[href^="tel:"], button')).toHaveCount(0)
    await page.context().close()
  }
})

test('in Aymara, «¿Punon arxatasiñ utax utjiti?»: by whom one is led there, and never where', async ({
  browser,
}) => {
  const page = await openMap(browser, 'ay')
  await page.locator('#map-search').fill('¿Punon arxatasiñ utax utjiti?')
  await page.keyboard.press('Enter')
  const house = page.locator('[data-row]').filter({ hasText: 'Hogar de Refugio Temporal' })
  await expect(house).toHaveCount(1)
  await expect(house).toContainText('Línea 100')
  await expect(house.locator('a[href^="tel:"], button')).toHaveCount(0)
  await page.context().close()
})

test('on the page of Loreto, «solo por teléfono»: no rural team that has a number is folded away', async ({
  page,
}) => {
  await openPlace(page, '/es/l/16')
  await page
    .locator('[data-filters]')
    .getByRole('button', { name: 'Por teléfono o por escrito' })
    .click()
  const team = rowsOn(page).filter({ hasText: 'SAR Tigre' })
  await expect(team.locator('[data-why]')).toHaveText('No sabemos: por teléfono o por escrito.')
})

test('on the page of the province of Manu, «¿quién atiende día y noche?»: Salvación, by the general timetable', async ({
  page,
}) => {
  await openPlace(page, '/es/l/1702')
  await page.locator('[data-filters]').getByRole('button', { name: 'Día y noche' }).click()
  const centre = rowsOn(page).filter({ hasText: 'Comisaría Salvación' }).first()
  await expect(centre.locator('[data-why]')).toHaveText('Según el horario general: día y noche.')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('«¿Hay un albergue en Tumbes?»: who leads there, and no number, street or distance', async ({
    page,
  }) => {
    await page.goto('/es/l/24')
    const house = page.locator('main li').filter({ hasText: 'Hogar de Refugio Temporal' })
    await expect(house).toHaveCount(1)
    await expect(house).toContainText('Línea 100')
    await expect(house).not.toContainText('km')
    await expect(house.locator('a[href^="tel:"]')).toHaveCount(0)
  })

  test('«¿Qué CEM hay en Huepetuhe?»: its own first, by its number', async ({ page }) => {
    await page.goto('/es/l/170204')
    const first = page.locator('main li').filter({ hasText: 'CEM y Familia' }).first()
    await expect(first).toContainText('CEM y Familia Huepetuhe')
    await expect(first.locator('a[href="tel:+51985850558"]')).toBeVisible()
  })
})
