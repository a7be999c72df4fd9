/**
 * What an import says, in the command line's English; `PanelImportIssues` of the messages holds the
 * same keys. Read after «got …, expected», except those that name both.
 */
export const ISSUE_WORDS = {
  // The whole file, or a whole line: nothing of it is repeated.
  fileTooBig: 'got {bytes} bytes, expected at most {limit} bytes (2 MB)',
  fileEmpty: 'got an empty file, expected a header line and rows',
  fileWorkbook: 'got an Excel workbook or ZIP file, expected CSV text in UTF-8',
  fileUtf16: 'got {encoding}, expected CSV text in UTF-8',
  fileLatin1: 'got Latin-1 (Windows-1252) or another 8-bit encoding, expected CSV text in UTF-8',
  fileTwice: 'got UTF-8 that was once read as Latin-1 and saved again, expected CSV text in UTF-8',
  fileSemicolons: 'got columns separated by «;», expected commas',
  fileRows: 'got {count} rows, expected at most {limit} rows',
  fileColumns: 'got {count} columns, expected at most {limit}',
  fileQuotes:
    'got a quotation mark that is out of place or never closed, expected CSV with "" for a quote inside quotes',
  jsonText: 'got text that is no JSON, expected JSON text in UTF-8',
  jsonServices:
    'got {count} services, expected HSDS 3.1 services or organisations, or a GeoJSON FeatureCollection: 1 to {limit}',
  jsonParts:
    'got parts that belong to no listing, expected hours, languages, channels and places that the catalogue can hold',
  jsonAlert: 'a service without a warning of its own; the text goes to the note',
  sheetsUnread:
    'got more sheets than one ({names}), expected one; only the first is read, and these are not stored',
  columnTwice: 'got the same column twice, expected each column once',
  columnMissing: 'got no such column, expected this column in the header',
  columnUnknown:
    'got a column that is not known, expected a known column; its cells are not stored',
  cellCount: 'got {count} cells, expected {expected}, as in the header',
  textFault:
    'got text that is too long, has HTML or an invisible character in it, expected short plain text',

  kind: 'a kind: {kinds}',
  subKindNone: 'nothing, for this kind',
  id: 'a stable code of small letters, digits and hyphens, such as mimp-cem043',
  idOnce: 'each id once',
  publicId: 'six characters of 23456789bcdfghjkmnpqrstvwxz, or nothing',
  text: 'a text',
  oneOf: 'one of {list}',
  oneOfOrNothing: 'one of {list}, or nothing',
  oneOfOrUnknown: 'one of {list}, unknown',
  someOf: 'some of {list}',
  rowNotYours: 'a listing that your organisation looks after',
  operatorNotYours: 'an institution whose listings your organisation looks after',
  gates: 'kinds, such as cem|sau',
  languages: 'codes of {list}, or nothing when not known',
  journeys:
    'journeys such as 170101:boat:40:3 (district, one of walk, moto, bus, boat, soles, hours), with | between them',
  coverage: "PE or INEI's codes, such as 0801|080902",
  catalogue: 'a value that the catalogue can hold ({reason})',
  tri: 'yes, no or unknown',
  factNote: 'a note of at most 160 characters, without a telephone number, a mail or a page',
  number: 'a whole number',
  atMostValues: 'at most {count} values, one for each number',

  secretDepartment: 'the 2 digits of the department, for a confidential kind',
  secretCode: "the department's INEI code and its name",
  secretNothing: 'nothing, for a confidential kind',
  secretPrecision: '«none», for a confidential kind',
  secretPhone: 'nothing, or a national short number, for a confidential kind',
  secretTrail: 'no address and no number, for a confidential kind',

  phone:
    'a Peruvian number: 9 digits that begin with 9, (0xx) and 6 digits, (01) and 7, 0800 and 5, or a national short number',
  phonePremium:
    'a Peruvian number: 9 digits that begin with 9, (0xx) and 6 digits, (01) and 7, 0800 and 5, or a national short number; not a premium or special-rate one',
  phoneOnce: 'each number once; kept once',
  phoneHeld: 'a number that no service for aggressors (cai) has; kept as INTERNAL',
  https: 'an address that begins with https://',
  httpsOrNothing: 'an address that begins with https://, or nothing',

  hours: 'hours that can be read; kept as unknown, the text goes to the note',
  hoursAlways: 'yes, no or nothing',
  hoursBeside: 'nothing beside 24 hours',
  hoursOpens: 'a time such as 08:00',
  hoursCloses: 'a time such as 16:15, or 24:00 for midnight',
  hoursDays: 'weekdays from 1 (Monday) to 7, such as 1-5 or 1|3|6',

  placeCode: "INEI's code of the place, because «{filled}» is filled",
  placeDigits: "INEI's code of 2, 4 or 6 digits",
  placeName: 'the name of the {level} beside the code',
  placeMeant: '"{meant}", INEI\'s code of {named}',
  placeAgrees: 'a code and names that agree; no {named} is known',
  placeOfTwo: "a code that one place has: it is INEI's of {inei}, and RENIEC's of {reniec}",
  precision: 'exact, approximate (district_centroid) or none',
  precisionOfPoint: 'exact or approximate, because there is a coordinate',
  pointBoth: 'both coordinates, or «none» as precision',
  pointDegrees: 'decimal degrees such as -12.046374',
  pointInPeru: 'a point in Peru: lat −18.4 to 0, lng −81.4 to −68.6',
  pointInDepartment: 'a point in {department}',
  pointInProvince: 'a point in its province; kept as approximate',

  sourceTitle: 'the title of the source',
  day: 'a day: YYYY-MM-DD',
  sourceDate: 'the date of the source: YYYY, YYYY-MM or YYYY-MM-DD',
  sourceUnlinked: 'got an address, expected no address; it is not kept',

  // How to mend it.
  hintSaveAs: 'in Excel: Save as → «CSV UTF-8 (comma delimited)»',
  hintCommas: 'in Excel: Save as → «CSV UTF-8 (comma delimited)», or change «;» to «,»',
  hintQuotes: 'a text with a comma in it needs quotation marks around it',
  hintEmptyCells: 'leave its cells empty where a value is not known',
  hintLine: 'it stands on line {line} too',
  hintZero: 'a spreadsheet drops the first zero: "0{code}"?',
  hintFill: 'fill «{level}»',
  hintReniec: "is it RENIEC's code? INEI's is {meant}",
  hintWriteInei:
    "INEI's of {reniec} is {meant}: write INEI's codes into the annotated file, and bring it without the box",
  hintNoPlace: 'no place has this code',
  hintCodeOf: 'this is the code of {place}',
  hintSwapped: 'latitude and longitude are swapped',
  hintNear: 'it lies near {places}',
  hintPoint: 'with a decimal point, not a comma',
  hintTwoNumbers: 'two numbers have « / » between them, with spaces',
  hintHours: '24 horas · 08:00-16:15 · hasta medianoche',
  hintByTitle: 'this source is named by title and date',
} as const

export type IssueCode = keyof typeof ISSUE_WORDS
