import { isCardNumber, isIban, isPhone, isPrivateIp } from './checksums.ts'

export interface PrivatePattern {
  /** In capitals: part of the placeholder. */
  readonly kind: string
  /** Global; the group `value` is what is private, or else the whole match. */
  readonly pattern: RegExp
  /** What the expression alone cannot tell: a checksum. */
  readonly accepts?: (value: string) => boolean
}

/** In the order in which they are applied: the more specific first. No value holds a quotation mark or a backslash. */
export const privatePatterns: readonly PrivatePattern[] = [
  {
    kind: 'PEM',
    pattern: /-----BEGIN [A-Z0-9 ]{3,40}-----[^"'\\]*?-----END [A-Z0-9 ]{3,40}-----/g,
  },
  { kind: 'PEM', pattern: /-----BEGIN [A-Z0-9 ]{3,40}-----[^"'\\]*/g },
  { kind: 'JWT', pattern: /\beyJ[\w-]{6,}\.[\w-]{6,}\.[\w-]{6,}={0,2}/g },
  { kind: 'AWS_KEY', pattern: /\b(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{16}\b/g },
  { kind: 'GOOGLE_KEY', pattern: /\bAIza[\w-]{35}/g },
  { kind: 'GOOGLE_KEY', pattern: /\b(?:ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,})/g },
  {
    kind: 'AZURE_KEY',
    pattern: /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)=(?<value>[\w+/%=-]{20,})/gi,
  },
  { kind: 'AZURE_KEY', pattern: /[?&]sig=(?<value>[\w%+/=-]{20,})/g },
  { kind: 'GITHUB_TOKEN', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g },
  { kind: 'GITLAB_TOKEN', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|imt|agent)-[\w-]{16,}/g },
  { kind: 'SLACK_TOKEN', pattern: /\bxox[abeoprs]-[\w-]{10,}/g },
  {
    kind: 'SLACK_TOKEN',
    pattern: /\bhttps:\/\/hooks\.slack\.com\/(?:services|workflows)\/(?<value>[\w/]{20,})/g,
  },
  { kind: 'STRIPE_KEY', pattern: /\b(?:[srp]k_(?:live|test)|whsec)_[A-Za-z0-9]{10,}/g },
  { kind: 'OPENAI_KEY', pattern: /\bsk-(?:(?:proj|ant|or|svcacct|admin)-)?[\w-]{16,}/g },
  { kind: 'NPM_TOKEN', pattern: /\bnpm_[A-Za-z0-9]{30,}/g },
  { kind: 'PYPI_TOKEN', pattern: /\bpypi-[\w-]{20,}/g },
  { kind: 'HUGGINGFACE_TOKEN', pattern: /\bhf_[A-Za-z0-9]{20,}/g },
  { kind: 'SENDGRID_KEY', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { kind: 'TWILIO_KEY', pattern: /\b(?:AC|SK)[0-9a-f]{32}\b/g },
  { kind: 'MAILGUN_KEY', pattern: /\bkey-[0-9a-f]{32}\b/g },
  { kind: 'DIGITALOCEAN_TOKEN', pattern: /\bdo[oprt]_v1_[0-9a-f]{40,}/g },
  { kind: 'SHOPIFY_TOKEN', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/g },
  { kind: 'TELEGRAM_TOKEN', pattern: /\b\d{8,10}:AA[\w-]{32,}/g },
  { kind: 'DISCORD_TOKEN', pattern: /\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}/g },
  { kind: 'VAULT_TOKEN', pattern: /\bhv[sbr]\.[\w-]{20,}/g },
  { kind: 'AGE_KEY', pattern: /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/g },
  { kind: 'URL_PASSWORD', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'\\]*:(?<value>[^\s@/"'\\]+)@/gi },
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
    pattern:
      /\b(?:password|passphrase|passcode|pin|secret)\s+(?:is|was)\s+["'`“]?(?<value>[^\s"'`”\\,;]{4,}?)(?=["'`”,;.]?(?:\s|$))/gi,
    accepts: looksSecret,
  },
  {
    kind: 'TOKEN',
    pattern: /(?<![\w/+.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w/+-])/g,
    accepts: (value) =>
      /(?:\d.*){3}/.test(value) && /[a-z]/.test(value) && (/[A-Z]/.test(value) || /^[\da-f]+$/.test(value)),
  },
  {
    kind: 'EMAIL',
    pattern: /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  },
  {
    kind: 'IBAN',
    pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?\b/g,
    accepts: isIban,
  },
  { kind: 'CARD', pattern: /(?<![\w.])\d(?:[ -]?\d){11,18}(?![\w]|\.\d)/g, accepts: isCardNumber },
  { kind: 'SSN', pattern: /(?<![\w-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g },
  {
    kind: 'IP',
    pattern: /(?<![\w.])(?<!\b(?:v|version|release)\s?)(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)/gi,
    accepts: isPrivateIp,
  },
  {
    kind: 'IP',
    pattern:
      /(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\w:])/gi,
    accepts: (value) => /\d/.test(value) && value.length > 6,
  },
  { kind: 'MAC', pattern: /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi },
  {
    kind: 'PHONE',
    pattern:
      /(?<![\w.,/€$£+-])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ ./-]?\d{2,4}){1,5}(?![\w]|[.,]\d)/g,
    accepts: isPhone,
  },
  { kind: 'PHONE', pattern: /(?<![\w.+-])\(\d{3}\)\s?\d{3}[ .-]\d{4}(?![\w-])/g },
  { kind: 'PHONE', pattern: /(?<![\w.+-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w-])/g },
  {
    kind: 'PHONE',
    pattern: /\b(?:tel|phone|call|mobile|fax)\b\.?:?\s{0,3}(?<value>0[\d /()-]{6,18}\d)/gi,
    accepts: isPhone,
  },
]

/** A key that names a secret, and then `rest`. */
function assigned(rest: RegExp): RegExp {
  const key =
    /\b[\w.-]{0,40}(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|credentials?)\b/
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
