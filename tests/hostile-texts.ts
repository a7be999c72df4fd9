/** What somebody may try to store: each must be refused, or shown as the letters that it is. */
const SCRIPTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><b onmouseover=alert(1)>x',
  "'><iframe src=//x.example>",
  '<a href="javascript:alert(1)">x</a>',
  '&#60;script&#62;',
  '&lt;b&gt;',
  '</textarea><script>1</script>',
  '<!--',
  '<math><mtext><style>x',
  '{{constructor.constructor("alert(1)")()}}',
  `\${alert(1)}`,
  '=HYPERLINK("https://x.example","x")',
  '=cmd|"/C calc"!A0',
  '@SUM(1+1)',
  '+1+1',
  '-2+3',
  '\tx',
  "'; DROP TABLE service;--",
  '%3Cscript%3E',
  '../../etc/passwd',
]
/** Bidi, zero-width, control, tag and surrogate characters. */
const HIDDEN = [
  ...[0x00, 0x07, 0x08, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x180e],
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2063, 0x2066, 0x2067, 0x2068, 0x2069],
  ...[0xfeff, 0xfff9, 0xfffb, 0xd800, 0xe0001, 0xe0041, 0xe007f],
].map((code) => `Villa${String.fromCodePoint(code)}Imaginaria`)
const NUMBERS = ['100', '900000001', '+51900000001', '080015170', '(01) 311 0300']
/** Codes that forward her calls, premium numbers, pauses and extensions. */
const DIALLED = NUMBERS.flatMap((number) => [
  `*21*${number}#`,
  `**21*${number}#`,
  `*#21#${number}`,
  `${number},123`,
  `${number};ext=1`,
  `${number}p1`,
  `${number}w9`,
  `tel:${number}`,
  `tel:*21*${number}%23`,
  `%2A21%2A${number}`,
  `${number}#`,
  `*${number}`,
  `${number}\u202e1`,
  `${number}\u200b`,
  [...number].map((c) => (/\d/.test(c) ? String.fromCodePoint(0xff10 + Number(c)) : c)).join(''),
  [...number].map((c) => (/\d/.test(c) ? String.fromCodePoint(0x660 + Number(c)) : c)).join(''),
])
const OTHER_NUMBERS = [
  ...['08051234567', '0900123456', '+1900555123', '+34900000001', '00511234567', '911', '999'],
  ...['12', '1', '+51', '+510000', '9000000011', 'sip:100@x.example', 'callto:100', 'sms:100'],
  ...['facetime:100', 'whatsapp://send?phone=100', 'intent://100#Intent;end', '100\n105', '1 0 0'],
]
const SCHEMES = [
  ...[
    'javascript:',
    'JAVASCRIPT:',
    'java\nscript:',
    ' javascript:',
    'vbscript:',
    'data:text/html,',
  ],
  ...[
    'http://',
    'ftp://',
    'file:///',
    'blob:',
    'mailto:',
    'tel:',
    '//',
    'https:',
    'https:/',
    '\\\\',
  ],
  ...[
    'intent://',
    'view-source:https://',
    'about:',
    'ws://',
    'chrome://',
    'content://',
    'market://',
  ],
]
const TARGETS = ['alert(1)', 'x.example', 'x.example/?q=1', '127.0.0.1', 'x'] as const
const ADDRESSES = [
  ...SCHEMES.flatMap((scheme) => TARGETS.map((target) => `${scheme}${target}`)),
  ...[
    'https://ana:clave@x.example/',
    'https://@x.example',
    'https://localhost/',
    'https:// x.example',
  ],
  ...['https://x.example/<script>', 'https://x.example/"onclick=1', 'https://x\u202e.example/'],
  ...['https://x.example/\u0000', 'https://', 'https://?', 'https://#', 'HTTPS://X.EXAMPLE'],
]
/** Latin letters of a known name, changed for their twins of other alphabets. */
const TWINS: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х' }
const ALIKE = ['paypal', 'cem', 'apoyo', 'copacabana', 'exec', 'ocopa', 'peace'].flatMap((word) =>
  [...word].flatMap((letter, at) => {
    const twin = TWINS[letter]
    return twin ? [`${word.slice(0, at)}${twin}${word.slice(at + 1)}`] : []
  }),
)
const LONG = [2001, 5000, 50_000].map((length) => 'a'.repeat(length))
const MIXED = SCRIPTS.flatMap((script) =>
  [
    'Villa ',
    'https://x.example/',
    '+51900000001',
    '100',
    '170101',
    '08:00',
    '2026-01-01',
    'sábado ',
    '-12.5',
    'PE',
  ].map((before) => `${before}${script}`),
)

export const HOSTILE_TEXTS: readonly string[] = [
  ...new Set([
    ...SCRIPTS,
    ...HIDDEN,
    ...DIALLED,
    ...OTHER_NUMBERS,
    ...ADDRESSES,
    ...ALIKE,
    ...LONG,
    ...MIXED,
  ]),
]
/** Must never become a number to call. */
export const HOSTILE_NUMBERS: readonly string[] = [...DIALLED, ...OTHER_NUMBERS]
