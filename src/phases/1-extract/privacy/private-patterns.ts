import { assignedSecrets } from './assigned-secrets.ts'
import { isCardNumber, isIban, isPhone, isPrivateIp } from './checksums.ts'
import { knownTokens } from './known-tokens.ts'
import type { PrivatePattern } from './private-pattern.ts'

/** In the order in which they are applied: the more specific first. No value holds a quotation mark or a backslash. */
export const privatePatterns: readonly PrivatePattern[] = [
  ...knownTokens,
  { kind: 'URL_PASSWORD', pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'\\]*:(?<value>[^\s@/"'\\]+)@/gi },
  ...assignedSecrets,
  {
    kind: 'TOKEN',
    pattern: /(?<![\w/+.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\w/+-])/g,
    accepts: (value) =>
      /(?:\d.*){3}/.test(value) &&
      /[a-z]/.test(value) &&
      (/[A-Z]/.test(value) || /^(?:[a-z]{2,12}_)*[\da-f]+$/.test(value)),
  },
  {
    // A prefix that says whose it is, and what nobody can remember.
    kind: 'TOKEN',
    pattern: /(?<![\w/.-])[a-z]{2,10}(?:_[a-z]{2,8}){0,2}_(?=\w*\d\w*\d)[A-Za-z0-9]{18,}(?![\w/.-])/g,
  },
  {
    kind: 'EMAIL',
    pattern:
      /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,}/gu,
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
  { kind: 'PHONE', pattern: /(?<![\w.+-])\(0\d{1,4}\)\s?\d{2,4}(?:[ .-]\d{2,5}){1,2}(?![\w-])/g },
  { kind: 'PHONE', pattern: /(?<![\w.+-])\(\d{3}\)\s?\d{3}[ .-]\d{4}(?![\w-])/g },
  { kind: 'PHONE', pattern: /(?<![\w.+-])\d{3}[ .-]\d{3}[ .-]\d{4}(?![\w-])/g },
  {
    kind: 'PHONE',
    pattern: /\b(?:tel|phone|call|mobile|fax)\b\.?:?\s{0,3}(?<value>0[\d /()-]{6,18}\d)/gi,
    accepts: isPhone,
  },
]
