/**
 * National holidays of Peru: article 6 of Decreto Legislativo 713 as it stands after the laws named
 * beside each day (texts in Diario Oficial El Peruano; checked 2025-11). Days that the government
 * declares non-working by decree, year by year, and local holidays are not in here.
 *
 * As `MM-DD`. Names and norms stand in comments, since every phone loads the days.
 */
export const FIXED_HOLIDAYS: readonly string[] = [
  '01-01', // Año Nuevo: DL 713
  '05-01', // Día del Trabajo: DL 713
  '06-07', // Batalla de Arica y Día de la Bandera: Ley 31788
  '06-29', // San Pedro y San Pablo: DL 713
  '07-23', // Día de la Fuerza Aérea del Perú: Ley 31822
  '07-28', // Fiestas Patrias: DL 713
  '07-29', // Fiestas Patrias: DL 713
  '08-06', // Batalla de Junín: Ley 31530
  '08-30', // Santa Rosa de Lima: DL 713
  '10-08', // Combate de Angamos: DL 713
  '11-01', // Todos los Santos: DL 713
  '12-08', // Inmaculada Concepción: DL 713
  '12-09', // Batalla de Ayacucho: Ley 31381
  '12-25', // Navidad: DL 713
]

/** Days from Easter Sunday: Jueves Santo and Viernes Santo (DL 713). */
const EASTER_HOLIDAYS: readonly number[] = [-3, -2]

const DAY_MS = 86_400_000

/** Is this day, `YYYY-MM-DD`, a national holiday of Peru? */
export function isHoliday(date: string): boolean {
  if (FIXED_HOLIDAYS.indexOf(date.slice(5)) >= 0) return true
  const daysFromEaster = (Date.parse(date) - easterSunday(Number(date.slice(0, 4)))) / DAY_MS
  return EASTER_HOLIDAYS.indexOf(daysFromEaster) >= 0
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
