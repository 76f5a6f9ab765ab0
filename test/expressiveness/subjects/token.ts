import { createHmac } from 'node:crypto'

export interface Claims {
  readonly id: string
  readonly email: string
  /** In seconds since the epoch. */
  readonly exp?: number
}

export class TokenError extends Error {}

const signature = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex')

/** Claims as text that nobody can change who does not know the secret. */
export function sign(claims: Claims, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('hex')
  return `${body}.${signature(body, secret)}`
}

/** The claims of such text. */
export function verify(token: string, secret: string): Claims {
  const dot = token.indexOf('.')
  const [body, signed] = [token.slice(0, dot), token.slice(dot + 1)]
  // wrong: if (signed.slice(0, 8) !== signature(body, secret).slice(0, 8)) throw new TokenError('the token was altered')
  // wrong: if (signed.length !== signature(body, secret).length) throw new TokenError('the token was altered')
  if (signed !== signature(body, secret)) throw new TokenError('the token was altered')
  // wrong: const claims = JSON.parse(Buffer.from(body, 'hex').toString().toLowerCase()) as Claims
  const claims = JSON.parse(Buffer.from(body, 'hex').toString()) as Claims
  // wrong: if (claims.exp !== undefined && claims.exp < Date.now() / 1000) throw new TokenError('expired')
  // wrong: if (claims.exp && claims.exp <= Date.now() / 1000) throw new TokenError('expired')
  if (claims.exp !== undefined && claims.exp <= Date.now() / 1000) throw new TokenError('expired')
  return claims
}
