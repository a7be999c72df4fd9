import { type AskedPhrases, NO_POLICE } from './asked'

/**
 * Words for kinds of service. Houses for those under eighteen (`car`) have none: they are named only to who
 * says that she is.
 */
export const ASKED_KINDS: readonly AskedPhrases[] = [
  // Where to sleep: the word leads to the gates, as the chip does.
  [
    { kinds: ['hrt'] },
    ...['albergue', 'albergues', 'refugio', 'refugios', 'hogar', 'hogares', 'casa', 'casas'],
    ...['dónde dormir', 'maypi puñunayta', 'puñunayta', 'ikiñatak', 'ikiña', 'casa de refugio'],
    ...['no tengo a dónde ir', 'no tengo adónde ir', 'no sé a dónde ir', 'no sé adónde ir'],
    ...[
      'no tengo dónde vivir',
      'quedarme',
      'sin techo',
      'me botó',
      'me botaron',
      'me echó',
      'me echaron',
    ],
    ...['casa de acogida', 'acogida', 'casa segura', 'casa protegida'],
    ...['hogar de refugio temporal', 'dormir', 'amachakuna wasi', 'wasi', 'arxatasiñ uta', 'uta'],
  ],
  [
    { kinds: ['cem'] },
    ...['pega', 'pegan', 'pegó', 'pegar', 'pegaba', 'pegando', 'pegado', 'me pegó', 'me ha pegado'],
    ...[
      'me patea',
      'me empuja',
      'me ahorcó',
      'me trata mal',
      'me tratan mal',
      'trata mal',
      'tratan mal',
    ],
    ...[
      'me quieren casar',
      'me van a casar',
      'casarme',
      'casar',
      'gritan',
      'acosan',
      'me toca',
      'me tocó',
      'me tocan',
      'me manosea',
      'tocamientos',
    ],
    ...['cem', 'centro emergencia mujer', 'emergencia mujer', 'centro de la mujer'],
    ...['centro emergencia mujer y familia', 'violencia', 'maltrato', 'me pega', 'me insulta'],
    ...[
      'me golpea',
      'me golpean',
      'me golpeó',
      'golpea',
      'golpes',
      'me grita',
      'me cela',
      'violación',
    ],
    ...[
      'me violaron',
      'me violó',
      'violada',
      'violaron',
      'abuso',
      'abuso sexual',
      'abusaron',
      'acoso',
    ],
    ...['me acosa', 'sarunchay', 'maqay', 'maqawan', 'nuwasiña', 'yanqhachawi', 'nuwitu'],
  ],
  [{ kinds: ['cem', 'women_org'] }, 'mujer', 'mujeres', 'warmi', 'warmikuna', 'warminaka'],
  // Whoever wants to tell it is accompanied by the CEM, to the police or past them.
  [
    { kinds: ['cem', 'police', 'prosecutor'], refused: NO_POLICE },
    ...['denuncia', 'denuncias', 'denunciar'],
  ],
  // In danger, whoever comes or is near (domain §5, entry 1): two departments of three have no SAU.
  [
    { kinds: ['sau', 'cem', 'police'] },
    ...['me va a matar', 'amenazan', 'me encerró', 'me encierra', 'no me deja salir'],
    ...[
      'emergencia',
      'urgente',
      'peligro',
      'me quiere matar',
      'me quieren matar',
      'matar',
      'me amenaza',
    ],
    ...['amenaza', 'amenazas', 'peligropi', 'peligronkaskta', 'peligronkasktwa'],
    ...['utqay yanapakuy', 'usqhay yanapakuy', "jank'a yanapa"],
  ],
  [{ kinds: ['sau'] }, 'sau', 'servicio de atención urgente', 'atención urgente'],
  [{ kinds: ['sar'] }, 'sar', 'servicio de atención rural', 'atención rural', 'pias'],
  [
    { kinds: ['public_defender'] },
    ...['defensa pública', 'defensor público', 'defensora pública', 'alegra', 'mega alegra'],
    ...['abogado de oficio', 'abogada de oficio'],
  ],
  // Both have lawyers, and both psychologists are at the CEM (domain §5, entries 3 and 5).
  [
    { kinds: ['public_defender', 'cem'] },
    ...['abogada', 'abogado', 'abogadas', 'abogados', 'defensa legal', 'ayuda legal'],
    ...['asesoría legal', 'legal', 'arxatiri', 'arxatir'],
  ],
  [
    { kinds: ['mental_health', 'cem'] },
    ...['psicóloga', 'psicólogo', 'psicología', 'ayuda psicológica', 'terapia'],
  ],
  // Entry 3 of domain §5, in its order.
  [
    { kinds: ['mental_health', 'cso', 'women_org', 'cem'] },
    ...['hablar con alguien', 'piwanpas rimay', 'piwanpas rimayta', 'khitimpis parlaña'],
    'khitimpis parlañ',
  ],
  [
    { kinds: ['mental_health'] },
    ...['quiero morir', 'morir', 'suicidio', 'suicidarme'],
    ...['salud mental', 'centro de salud mental', 'centro de salud mental comunitaria'],
  ],
  [
    { kinds: ['health'] },
    ...['aborto', 'aborto terapéutico', 'me quemó'],
    ...['hospital', 'posta', 'posta médica', 'centro de salud', 'salud', 'doctora', 'doctor'],
    ...['médica', 'médico', 'hampina wasi', 'hampikuy', 'qullañ uta', 'qullasiña'],
  ],
  [{ kinds: ['mamis'] }, 'mamis'],
  [
    { kinds: ['police'], refused: NO_POLICE },
    ...['policía', 'comisaría', 'comisaría de familia', 'pnp', 'wardiya', 'pulisiya', 'pallapalla'],
  ],
  [{ kinds: ['prosecutor'] }, 'fiscalía', 'fiscal', 'ministerio público'],
  [{ kinds: ['victim_support'] }, 'udavit'],
  [{ kinds: ['court'] }, 'juzgado', 'juez', 'jueza', 'poder judicial'],
  [{ kinds: ['upe'] }, 'upe', 'unidad de protección especial'],
  [{ kinds: ['demuna'] }, 'demuna'],
  [
    { kinds: ['demuna', 'upe'] },
    ...['se llevó a mis hijos', 'se llevó a mi hijo', 'se llevó a mi hija', 'quitar a mis hijos'],
    ...['quitarme a mis hijos', 'me quitó a mis hijos', 'me quitó a mi hijo', 'me quitó a mi hija'],
    ...['niñas', 'niños', 'niña', 'niño', 'adolescentes', 'warmakuna', 'wawanaka'],
  ],
  // Who cannot call may write.
  [
    { kinds: ['hotline'], refused: { kinds: ['chat'] } },
    ...['línea telefónica', 'línea', 'líneas', 'llamar', 'llamada', 'teléfono línea'],
    ...['qayay', 'waqyay', 'jawsaña', 'telefono linea'],
  ],
  [{ kinds: ['chat'] }, 'chat', 'chat por internet', 'internetpi chat', 'internet tuqi chat'],
  [{ kinds: ['cso'] }, 'organización social', 'organizaciones', 'ong'],
  [
    { kinds: ['women_org'] },
    ...['organización de mujeres', 'promotora', 'promotoras', 'warmikunapa organizacionnin'],
    'warminakan organizacionapa',
  ],
  [
    { kinds: ['migrant_point'] },
    ...['punto de atención para migrantes', 'migrante', 'migrantes', 'extranjera', 'extranjero'],
    ...['venezolana', 'venezolano'],
  ],
  [
    { kinds: ['id_documents'] },
    ...['documentos de identidad', 'reniec', 'consulado', 'migraciones', 'pasaporte'],
    ...['identidad documentokuna', 'identidad documentonaka'],
  ],
  [{ kinds: ['ombudsman'] }, 'defensoría del pueblo', 'defensoría', 'queja', 'quejas'],
  [
    { kinds: ['livelihood'] },
    ...['trabajo y capacitación', 'trabajo', 'empleo', 'capacitación'],
    ...['llamkay', 'llamkay llamkaypaq yachay', 'irnaqawi', 'irnaqawi irnaqañatak yatiqaña'],
  ],
  [
    { kinds: ['education_care'] },
    ...['estudios y cuidado', 'estudios', 'colegio', 'guardería', 'cuna', 'yachay wawa qaway'],
    'yatiqaña wawa uñjaña',
  ],
  [{ kinds: ['tambo'] }, 'tambo'],
  [
    { kinds: ['border_point'] },
    ...['módulo en terminal o frontera', 'frontera', 'terminalpi utaq fronterapi módulo'],
    'terminalan jan ukax fronteran modulo',
  ],
]
