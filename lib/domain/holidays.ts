/**
 * National holidays of Peru: article 6 of Decreto Legislativo 713 as it stands after the laws named
 * beside each day (texts in Diario Oficial El Peruano; checked 2025-11). Days that the government
 * declares non-working by decree, year by year, and local holidays are not in here.
 */
interface FixedHoliday {
  /** `MM-DD`. */
  readonly day: string
  readonly name: string
  readonly norm: string
}

export const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { day: '01-01', name: 'Año Nuevo', norm: 'DL 713' },
  { day: '05-01', name: 'Día del Trabajo', norm: 'DL 713' },
  { day: '06-07', name: 'Batalla de Arica y Día de la Bandera', norm: 'Ley 31788' },
  { day: '06-29', name: 'San Pedro y San Pablo', norm: 'DL 713' },
  { day: '07-23', name: 'Día de la Fuerza Aérea del Perú', norm: 'Ley 31822' },
  { day: '07-28', name: 'Fiestas Patrias', norm: 'DL 713' },
  { day: '07-29', name: 'Fiestas Patrias', norm: 'DL 713' },
  { day: '08-06', name: 'Batalla de Junín', norm: 'Ley 31530' },
  { day: '08-30', name: 'Santa Rosa de Lima', norm: 'DL 713' },
  { day: '10-08', name: 'Combate de Angamos', norm: 'DL 713' },
  { day: '11-01', name: 'Todos los Santos', norm: 'DL 713' },
  { day: '12-08', name: 'Inmaculada Concepción', norm: 'DL 713' },
  { day: '12-09', name: 'Batalla de Ayacucho', norm: 'Ley 31381' },
  { day: '12-25', name: 'Navidad', norm: 'DL 713' },
]

interface EasterHoliday {
  /** Days from Easter Sunday; negative before it. */
  readonly daysFromEaster: number
  readonly name: string
  readonly norm: string
}

export const EASTER_HOLIDAYS: readonly EasterHoliday[] = [
  { daysFromEaster: -3, name: 'Jueves Santo', norm: 'DL 713' },
  { daysFromEaster: -2, name: 'Viernes Santo', norm: 'DL 713' },
]

const DAY_MS = 86_400_000

/** Is this day, `YYYY-MM-DD`, a national holiday of Peru? */
export function isHoliday(date: string): boolean {
  if (FIXED_HOLIDAYS.some(({ day }) => day === date.slice(5))) return true
  const daysFromEaster = (Date.parse(date) - easterSunday(Number(date.slice(0, 4)))) / DAY_MS
  return EASTER_HOLIDAYS.some((holiday) => holiday.daysFromEaster === daysFromEaster)
}

/**
 * Easter Sunday of a Gregorian year, in milliseconds of its midnight UTC.
 * The anonymous Gregorian computus (Nature, 1876; Meeus, «Astronomical Algorithms», ch. 8).
 */
export function easterSunday(year: number): number {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
