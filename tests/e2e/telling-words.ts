import { plain } from './page-text'

/**
 * What may stand in no title, address, file name or print header (safety design A2): whoever looks
 * over her shoulder, or through her history, must learn nothing. Whole words, accents apart.
 */
const TELLING = [
  // Spanish
  ...['violencia', 'violento', 'violacion', 'trata', 'tratante', 'explotacion', 'sexual'],
  ...['abuso', 'acoso', 'agresor', 'agresion', 'maltrato', 'golpe', 'golpes', 'amenaza'],
  ...['feminicidio', 'victima', 'victimas', 'sobreviviente', 'denuncia', 'denunciar'],
  ...['refugio', 'albergue', 'acogida', 'hogar', 'casa segura', 'peligro', 'auxilio', 'socorro'],
  ...['mujer', 'mujeres', 'genero', 'familia', 'emergencia', 'urgente', 'ayuda'],
  ...['aurora', 'warmi nan', 'comisaria', 'policia', 'fiscalia', 'juzgado', 'defensoria'],
  ...['cem', 'sau', 'sar', 'upe', 'hrt', 'car', 'cai', 'demuna', 'udavit', 'mamis', 'mimp'],
  ...['alegra', 'linea 100', 'chat 100'],
  // Quechua
  ...['warmi', 'warmikuna', 'warmikunapa', 'maqay', 'maqasqa', 'maqachikuq', 'nakariy'],
  ...['manchachiy', 'llulla', 'llullawarqaku', 'peligropi', 'yanapakuy', 'yanapay', 'amachana'],
  ...['amachakuna wasi', 'willakuy', 'qispichiy', 'rantikuy', 'wasi ukhupi'],
  // Aymara
  ...['warminaka', 'warminakan', 'nuwana', 'nuwasina', 'nuwata', 'sallqjana', 'jan walt ayana'],
  ...['axsarayana', 'yanapt ana', 'yanapiri', 'arxatasin uta', 'arxatana', 'aljana', 't aqhisina'],
]
const WORDS = new RegExp(`(?<![\\p{L}\\d])(?:${TELLING.join('|')})(?![\\p{L}\\d])`, 'u')

/** The word that would tell, or null. */
export function findTellingWord(text: string): string | null {
  return WORDS.exec(plain(text).replace(/['’]/g, ' '))?.[0] ?? null
}
