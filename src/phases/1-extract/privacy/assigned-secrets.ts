import type { PrivatePattern } from './private-pattern.ts'

/** What prose calls a secret, in the languages that briefs are most written in. */
const spoken =
  'password|passwd|passphrase|passcode|passwort|kennwort|wachtwoord|mot de passe|contraseña|senha|lösenord|hasło|пароль|パスワード|密码'

/** Values that nothing but the word before them tells: behind a key, a flag, or the word for it. */
export const assignedSecrets: readonly PrivatePattern[] = [
  {
    kind: 'TOKEN',
    pattern: /\b(?:Bearer|Basic)\s+(?<value>[\w.~+/-]{12,}={0,2})/g,
    accepts: (value) => /\d|[A-Z].*[A-Z]/.test(value),
  },
  {
    kind: 'SECRET',
    pattern: assigned(/["'`]?\s{0,3}(?:=>|:=|[:=])\s{0,3}["'](?<value>[^"'`\\\n]{4,})["']/),
    accepts: isNoStandIn,
  },
  {
    kind: 'SECRET',
    pattern: assigned(/=(?<value>[^\s"'`\\,;<>(){}[\]&]{4,})(?![(.\w])/),
    accepts: isNoStandIn,
  },
  {
    kind: 'SECRET',
    pattern: assigned(/["'`]?\s{0,3}(?:=>|:=|[:=])\s{0,3}`?(?<value>[^\s"'`\\,;<>(){}[\]]{4,})/),
    accepts: (value) => isNoStandIn(value) && looksSecret(value),
  },
  {
    kind: 'SECRET',
    pattern: said(/(?:is|was|ist|est|es|:|=)?\s{0,3}["'`“„](?<value>[^\s"'`”“\\]{4,})["'`”“]/),
    accepts: isNoStandIn,
  },
  {
    kind: 'SECRET',
    pattern: said(/(?:is|was|ist|est|es|:|=)\s{0,3}(?<value>[^\s"'`“\\,;]{4,}?)(?=[,;.]?(?:\s|$))/),
    accepts: looksSecret,
  },
  {
    kind: 'SECRET',
    pattern: said(/(?<value>[^\s"'`“\\,;:()]{6,})(?=[,;.)]{0,3}(?:\s|$))/),
    accepts: (value) => looksSecret(value) && isMixed(value),
  },
  // All that stands behind the colon.
  {
    kind: 'SECRET',
    pattern: said(/[:=]\s{0,3}(?<value>[^\s"'`“\\,;:()]{5,})\s*$/),
    accepts: (value) => !describes.test(value),
  },
  { kind: 'PIN', pattern: /\bpin\b(?:\s+(?:is|was|code))?\s{0,3}[:=]?\s{0,3}["'`]?(?<value>\d{4,8})\b/gi },
  {
    kind: 'SECRET',
    pattern: /\bcurl\b[^\n]{0,200}\s(?:-u|--user)\s+["']?[\w.@-]+:(?<value>[^\s"'`\\]{3,})/g,
  },
  { kind: 'SECRET', pattern: /\bmysql(?:dump|admin)?\b[^\n]{0,200}\s-p(?<value>[^\s"'`\\-][^\s"'`\\]{2,})/g },
  {
    kind: 'SECRET',
    pattern: /\s--(?:password|passwd|pwd|token|secret|api-key)\s+["']?(?<value>[^\s"'`\\-][^\s"'`\\]{3,})/g,
    accepts: isNoStandIn,
  },
]

/** What prose says of a secret, and then `rest`. */
function said(rest: RegExp): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_])(?:${spoken}|secret(?: key)?|api key|access key)(?![\p{L}\p{N}_])\s{0,3}${rest.source}`,
    'gimu',
  )
}

/** Letters and digits, and not as in `12-character`. */
const isMixed = (value: string) =>
  /\d/.test(value) && /\p{L}/u.test(value) && !/^\d+-?\p{L}+$|^v\d|-\d$/u.test(value)

/** What a table or a list of fields says of a secret. */
const describes =
  /^(?:required|optional|mandatory|forbidden|hidden|visible|none|empty|masked|hashed|encrypted|varchar|string|strings|text|boolean|number|never|always|maybe|unchanged|redacted_\w+)[.!]?$|^[*.xX…<{$%-]/i

/** A key that names a secret, and then `rest`. */
function assigned(rest: RegExp): RegExp {
  const key =
    /\b[\w.-]{0,40}(?:password|passwd|passwort|(?<=[._-])pass|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?)\b/
  return new RegExp(key.source + rest.source, 'gi')
}

/** Says nothing itself: a type, a variable, stars. */
function isNoStandIn(value: string): boolean {
  return !/^(?:string|number|boolean|undefined|null|true|false|unknown|readonly)\b|^process\.|^[*.xX…-]+$|^\$|^%/.test(
    value,
  )
}

/** Prose puts words behind `password:` too: `Token: the thing that …`; a secret is no plain word. */
function looksSecret(value: string): boolean {
  const bare = value.replace(/[.!?:]+$/, '')
  return /\d/.test(bare) || /[^\w.-]/.test(bare) || bare.length >= 20
}
