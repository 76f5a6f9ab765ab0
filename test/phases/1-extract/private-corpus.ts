/** Numbers that look drawn and are the same on every run. */
export function drawer(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const digits = '0123456789'
const alphanumeric = lower + upper + digits

type Draw = (below: number) => number
const text = (draw: Draw, length: number, from = alphanumeric) =>
  Array.from({ length }, () => from.charAt(draw(from.length))).join('')
const number = (draw: Draw, length: number) => text(draw, length, digits)
const octet = (draw: Draw) => 1 + draw(250)

/** Completes digits by the check digit that payment cards have. */
function card(draw: Draw): string {
  const body = `4${number(draw, 14)}`
  const check = [...digits].find((digit) => passesLuhn(body + digit)) ?? '0'
  return `${body}${check}`.replace(/(.{4})(?=.)/g, '$1 ')
}

function passesLuhn(card: string): boolean {
  const values = [...card].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0
}

function iban(draw: Draw): string {
  const account = number(draw, 18)
  const check = 98n - (BigInt(`${account}131400`) % 97n)
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ')
}

/** One secret of each kind, in a sentence as somebody may paste it into a brief. */
export const kinds: Readonly<Record<string, (draw: Draw) => readonly [secret: string, line: string]>> = {
  aws: (draw) => within(`AKIA${text(draw, 16, upper + digits)}`, 'The job signs with * as before.'),
  awsSecret: (draw) => within(`${text(draw, 20)}/${text(draw, 19)}`, 'aws_secret_access_key = *'),
  google: (draw) => within(`AIza${text(draw, 35)}`, 'Maps are drawn with the key *.'),
  github: (draw) => within(`ghp_${text(draw, 36)}`, 'Releases are pushed with *, never by hand.'),
  gitlab: (draw) => within(`glpat-${text(draw, 20)}`, 'curl --header "PRIVATE-TOKEN: *"'),
  slack: (draw) => within(`xoxb-${number(draw, 12)}-${text(draw, 24)}`, 'Alerts go out through *.'),
  stripe: (draw) => within(`sk_live_${text(draw, 24)}`, 'Refunds use * until May.'),
  openai: (draw) => within(`sk-proj-${text(draw, 40)}`, '- The model is called with `*`.'),
  npm: (draw) => within(`npm_${text(draw, 36)}`, '//registry.npmjs.org/:_authToken=*'),
  jwt: (draw) =>
    within(`eyJ${text(draw, 20)}.eyJ${text(draw, 40)}.${text(draw, 43)}`, 'Authorization: Bearer *'),
  pem: (draw) =>
    within(
      `-----BEGIN RSA PRIVATE KEY-----\n${text(draw, 64)}\n${text(draw, 64)}\n-----END RSA PRIVATE KEY-----`,
      '*',
    ),
  password: (draw) => within(`${text(draw, 8)}!${number(draw, 2)}`, 'The test account has password: *'),
  quoted: (draw) => within(text(draw, 9, lower), 'const settings = { "dbPassword": "*" }'),
  environment: (draw) => within(text(draw, 10, lower), 'export CLIENT_SECRET=*'),
  spoken: (draw) => within(text(draw, 9, lower), 'The password is `*` until May.'),
  foreign: (draw) => within(`${text(draw, 7)}${number(draw, 2)}!`, 'Passwort: *'),
  flag: (draw) => within(text(draw, 9), 'curl -u billing:* https://billing.example/health'),
  connection: (draw) => within(text(draw, 12), 'Server=db;User Id=sa;Password=*;Encrypt=True;'),
  wallet: (draw) => within(`0x${text(draw, 64, `${digits}abcdef`)}`, 'Tests pay from the wallet *.'),
  mapbox: (draw) => within(`pk.eyJ${text(draw, 30)}.${text(draw, 20)}`, 'Maps need * to load.'),
  unknown: (draw) => within(`acme_live_${text(draw, 24)}1a2`, 'Send * in the header.'),
  pin: (draw) => within(number(draw, 8), 'The door opens with PIN *.'),
  url: (draw) => within(text(draw, 12), 'It reads postgres://billing:*@db.internal:5432/live.'),
  email: (draw) =>
    within(
      `${text(draw, 6, lower)}.${text(draw, 5, lower)}@${text(draw, 7, lower)}.org`,
      'Ask * when in doubt.',
    ),
  phone: (draw) => within(`+49 30 ${number(draw, 4)} ${number(draw, 3)}`, 'Or call * before noon.'),
  iban: (draw) => within(iban(draw), 'Refunds go to * within a week.'),
  card: (draw) => within(card(draw), 'Anna paid with * twice.'),
  ip: (draw) =>
    within(
      `${(octet(draw) % 100) + 100}.${octet(draw)}.${octet(draw)}.${octet(draw)}`,
      'Only * may call it.',
    ),
  ipv6: (draw) =>
    within(`2001:db8:${number(draw, 4)}:${number(draw, 3)}::${number(draw, 2)}`, 'And * as well.'),
}

const within = (secret: string, line: string) => [secret, line.replace('*', () => secret)] as const

const subjects = [
  'An invoice',
  'The booking',
  'A refund of €1,250.00',
  'Version 2.14.0',
  'Order 4711',
  'The `parseDate` function',
]
const verbs = [
  'must be sent before',
  'is never larger than',
  'replaces',
  'takes effect on',
  'costs at most',
  'is refused after',
]
const objects = [
  '2026-11-22T08:32:31.123Z.',
  '1,000,000 cents, or 10.5 % of 123456.',
  'the token: a word that the parser reads.',
  'password: must have at least 12 characters.',
  '`user@` followed by nothing.',
  '123e4567-e89b-12d3-a456-426614174000, its id.',
  'const total = items.reduce((sum, item) => sum + item.cents, 0)',
  'the range 0.05 to 1234.56 (see section 3.1.4).',
  'token: string; secret: boolean',
  'password: required',
  'a password that is hidden, or the PIN of 4 digits.',
  'a secret question, unless the token is valid for 15 minutes.',
  'the secret key of the map, which is its id.',
  'passwords of 12-characters and api keys of type2.',
  'lodash_is_equal and SOME_CONSTANT_NAME_2.',
  'the key of the map, at 12:30:45.',
  '+1.50, -0.00 and 1e21.',
  '127.0.0.1 or localhost.',
]

/** A line that holds nothing private, though some look it. */
export const ordinaryLine = (draw: Draw): string =>
  `${subjects[draw(subjects.length)] ?? ''} ${verbs[draw(verbs.length)] ?? ''} ${objects[draw(objects.length)] ?? ''}`
