import { describe, expect, test } from 'vitest'
import { KIND_CODES } from '@/lib/domain/kind'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { sayChips } from '../../../tests/say-chips'
import { shippedMapData } from '../../../tests/shipped-map-data'
import { suggest } from './suggest'

const data = shippedMapData()
const EVERY_KIND = KIND_CODES.reduce((bits, _, at) => bits | (1 << at), 0)
const ask = (typed: string) => suggest(data, typed, null, EVERY_KIND)
const isOffered = (typed: string, ubigeo: string) =>
  ask(typed).places.some((place) => place.ubigeo === ubigeo)
const provinces = data.places.filter(({ ubigeo }) => ubigeo.length < 6)

describe('a place in a sentence', () => {
  test('is found wherever it is found alone: «ayuda en …»', { timeout: 120_000 }, () => {
    const lost = data.places.filter(
      ({ ubigeo, name }) => isOffered(name, ubigeo) && !isOffered(`ayuda en ${name}`, ubigeo),
    )
    expect(lost.map(({ name }) => name)).toEqual([])
  })

  test.each(['mi vecina vive en', 'no tengo miedo en', 'en', 'cerca de', 'yanapakuy'])(
    'so are provinces and departments: «%s …»',
    (frame) => {
      for (const { ubigeo, name } of provinces)
        if (isOffered(name, ubigeo)) expect(isOffered(`${frame} ${name}`, ubigeo), name).toBe(true)
    },
  )

  test('is not lost when she says its region too, whatever that is called', {
    timeout: 120_000,
  }, () => {
    const nameOf = (code: string) => data.places.find(({ ubigeo }) => ubigeo === code)?.name
    const lost = data.places.filter(({ ubigeo, name }) => {
      // «Tambo» is a kind of service too: where there are some, they are what is asked for.
      if (ubigeo.length < 6 || name.endsWith('Tambo')) return false
      const { places } = ask(`me pega en ${name}, ${nameOf(ubigeo.slice(0, 2))}`)
      const at = places.findIndex((place) => place.ubigeo === ubigeo)
      const isOfIts = (place: { ubigeo: string }) =>
        place.ubigeo.length > 2 && place.ubigeo.startsWith(ubigeo.slice(0, 2))
      return at < 0 || !places.slice(0, at).every(isOfIts)
    })
    expect(lost.map(({ name }) => name)).toEqual([])
  })

  test('is not lost while it is being typed', () => {
    for (const typed of ['ayuda en el agu', 'ayuda en el agus'])
      expect(isOffered(typed, '150111')).toBe(true)
  })

  test.each(['pi', 'manta', 'man', 'ru', 'n', 'taki'])(
    'is found with its ending, as Quechua and Aymara have it: «…%s»',
    (ending) => {
      for (const { ubigeo, name } of provinces)
        if (isOffered(name, ubigeo)) expect(isOffered(`${name}${ending}`, ubigeo), name).toBe(true)
    },
  )

  test.each([
    ['mi pareja me pega en huancayo', '12', 'cem'],
    ['no puedo llamar en tumbes', '24', 'chat'],
    ['sin pasar por la policía en cusco', '08', 'no_police'],
    ['no tengo documentos en puno', '21', 'no_document'],
    ['tengo dos hijos en tacna', '23', 'children'],
    ['no tengo donde dormir en tacna', '23', 'hrt'],
    ['no tengo a dónde ir en tacna', '23', 'hrt'],
    ['cem Cotahuasi La Unión', '040801', 'cem'],
    ['albergue Mazuko Madre de Dios', '170102', 'hrt'],
    ['alberge gratis en tumbes', '24', 'hrt free'],
    ['alberge para mujeres en tumbes', '24', 'hrt women'],
    ['abogda gratis en cusco', '08', 'cem public_defender free'],
    ['no quiero comisria gratis en tacna', '23', 'no_police free'],
    ['no quiero polici en tacna', '23', 'no_police'],
    ['quechu en abancay', '0301', 'qu'],
    ['se llevó a mi hija en Ica', '11', 'cem upe demuna'],
    ['vivo lejos, en puno', '21', ''],
    ['me pegó anoche en tacna', '23', 'cem'],
    ['me pega cuando viene borracho en tacna', '23', 'cem'],
    ['tres hombres me violaron en tacna', '23', 'cem'],
    ['albergue para hombres en lima', '15', 'hrt men'],
    ['no se donde denunciar en cusco', '08', 'cem police prosecutor'],
    ['me pega en santa rosa juliaca', '2111', 'cem'],
    ['san pedro trujillo', '1301', ''],
    ['me pegó en la calle en lima', '15', 'cem'],
    ['mi hijo mas chico y yo vivimos en cusco', '08', ''],
    ['estoy en lima pero soy de cusco', '08', ''],
    ['vivo en Huancayo quiero irme a Lima', '15', ''],
    ['machu picchu', '081304', ''],
    ['me pega en campo verde', '250102', 'cem'],
    ['me botó de la casa, no sé adónde ir, tacna', '23', 'hrt'],
    ['dónde ir en tacna', '23', ''],
    ['pitaq runasimita riman abancaypi', '0301', 'qu'],
    ['Punon arxatasiñ utax utjiti', '21', 'hrt'],
    ['tengo 17 años en puno', '21', 'minors'],
    ['me pega en la punta', '0701', 'cem'],
    ['me pega en casa grande', '1302', 'cem'],
    ['el callao', '07', ''],
    ['en el callao', '07', ''],
    ['vivo en el cusco', '08', ''],
    ['puno markan', '21', ''],
    ['no hablo castellano en puno', '21', ''],
    ['no quiero ir a un albergue en tacna', '23', ''],
  ])('«%s» is that place, and keeps what she needs', (typed, ubigeo, kept) => {
    const [first] = ask(typed).places
    expect(first?.ubigeo.slice(0, ubigeo.length)).toBe(ubigeo)
    expect(sayChips(ask(typed).kept)).toBe(kept)
  })
})

describe('a sentence that names no place', () => {
  const sentences = [es, qu, ay].flatMap(({ Needs }) => Object.values(Needs))
  test.each([
    ...sentences,
    ...[
      'mi pareja me pega',
      'mi marido me pega',
      'me quieren matar',
      'me violaron',
      'no tengo dni',
    ],
    ...['sin pasar por la policía', 'peligropi kani', 'mana documentoyuq kani', 'no puedo llamar'],
    ...['mi esposo me va a matar', 'mi papá me pega', 'le pega a su mujer', 'toma y me pega'],
    ...[
      'mi tío me toca',
      'me pegó',
      'ayer me ha pegado',
      'me quitó mis documentos',
      'quiero morir',
    ],
    ...['tengo 16 años', 'me trata mal', 'aborto', 'violaron a mi hija', 'me obliga a trabajar'],
    ...['no tengo a dónde ir', 'quisiera irme lejos', 'lejos de aquí', 'me siguen', 'me vendieron'],
    ...['no me da plata', 'pensión de alimentos', 'estoy encerrada', 'huir', 'me botó de la casa'],
    ...['estoy embarazada', 'sin papeles', 'socorro', 'soy adulta mayor', 'no puedo caminar'],
    ...['quiere matarme', 'me está amenazando', 'me humilla', 'taytay sarunchawan', 'yanapaway'],
  ])('«%s» is led to what she needs, and to no place', (typed) => {
    const { asked, isAskedFirst } = ask(typed)
    expect(asked.length).toBeGreaterThan(0)
    expect(isAskedFirst).toBe(true)
  })

  test.each([
    'no quiero ir a un albergue',
    'no quiero cem',
    'no hablo castellano',
    'sin hijos',
    'no tengo hijos',
    'sin teléfono',
    'no me gusta el albergue',
    'no quiero que me lleven a un albergue',
    'el albergue no lo quiero',
    'un cem no necesito',
    'albergueta mana munanichu',
    'mana albergueta munanichu',
    'manam albergueman riyta munanichu',
    'janiw albergue munkti',
    'vivo lejos',
    'no entiendo castellano',
    'castellano no hablo',
    'castellanota mana rimanichu',
    'no soy trans',
    'no estoy embarazada',
    'albergue no',
    'mi mama vende en el mercado',
    'uso silla de ruedas',
    'quiero ayudar a mi amiga',
  ])('«%s» asks for nothing that she refuses or does not have', (typed) => {
    expect(ask(typed).asked.map(sayChips)).toEqual([])
  })

  test.each([
    'a la policía no quiero ir',
    'policía no',
    'policiaman mana riyta munanichu',
    'tengo miedo de ir a la policía',
    'me da miedo denunciar',
    'janiw policiar sarañ munkti',
    'janiw denunciañ munkti',
    'a la policía no puedo ir',
    'no quiero que se entere la policía',
  ])('«%s» refuses the police, wherever the refusal stands', (typed) => {
    expect(ask(typed).asked.map(sayChips)).toEqual(['no_police'])
  })

  test.each([
    'no se donde denunciar',
    'no me deja denunciar',
    'no me recibieron la denuncia',
    'denunciar sin',
    'denunciar sin que se entere mi esposo',
    'no tengo miedo de denunciar',
    'quiero denunciar sin miedo',
    'mi denuncia no avanza',
  ])('«%s» refuses nothing', (typed) => {
    expect(ask(typed).asked.map(sayChips)).toEqual(['cem', 'police', 'prosecutor'])
  })

  test('who may not call may write, and what she refuses is no place', () => {
    for (const typed of ['no me deja llamar', 'llamar no puedo'])
      expect(ask(typed).asked.map(sayChips)).toEqual(['chat'])
    expect(ask('me pega y no quiero ir a mi casa')).toMatchObject({
      places: [],
      isAskedFirst: true,
    })
    for (const typed of ['chica trans necesita albergue', 'chacha nuwitu'])
      expect(ask(typed).isAskedFirst).toBe(true)
  })

  test('a trait of a sentence presses nothing beside what she says', () => {
    expect(ask('violaron a mi hija').asked.map(sayChips)).toEqual(['cem'])
    expect(ask('me quieren casar').asked.map(sayChips)).toEqual(['cem'])
    expect(ask('un hombre me pega').asked.map(sayChips)).toEqual(['cem'])
    expect(ask('albergue para mujeres').asked.map(sayChips)).toEqual(['hrt women'])
    expect(ask('me tratan mal').asked.map(sayChips)).toEqual(['cem'])
    expect(ask('se llevó a mis hijos').asked.map(sayChips)).toEqual(['demuna', 'upe', 'cem'])
    expect(ask('tengo 16 años').services).toEqual([])
  })

  test('whoever says what she lacks needs it: «sin casa», «no tengo abogado»', () => {
    expect(ask('sin casa').asked.map(sayChips)).toEqual(['hrt'])
    expect(ask('no tengo abogado').asked.map(sayChips)).toEqual(['public_defender', 'cem'])
    expect(ask('albergue no tengo').asked.map(sayChips)).toEqual(['hrt'])
    expect(ask('no sé si hay cem').asked.map(sayChips)).toEqual(['cem'])
  })
})
