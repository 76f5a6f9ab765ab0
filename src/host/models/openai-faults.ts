import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { AnswerDroppedError } from './openai-stream.ts'
import type { Attempt } from './retry.ts'

export interface Endpoint {
  readonly model: string
  readonly url: string
}

/** Why our own signals ended the request, when they did. */
interface Ended {
  readonly cancelled: boolean
  readonly overdue: boolean
  readonly seconds: number
}

type Fault =
  | Exclude<Attempt<never, Diagnostic>, { kind: 'done' }>
  | { readonly kind: 'refused-parameter'; readonly message: string; readonly fault: Diagnostic }

/** One clear fault for whatever the SDK threw, and whether another attempt may help. */
export function attemptOf(error: unknown, endpoint: Endpoint, ended: Ended): Fault {
  if (ended.cancelled) return { kind: 'failed', fault: diagnostic('extract/cancelled', undefined, {}) }
  if (ended.overdue || nameOf(error) === 'APIConnectionTimeoutError')
    return {
      kind: 'failed',
      fault: diagnostic('extract/timeout', undefined, { provider: endpoint.model, seconds: ended.seconds }),
    }
  const status = statusOf(error)
  return status === undefined ? connectionFault(error, endpoint) : statusFault(status, error, endpoint)
}

function connectionFault(error: unknown, endpoint: Endpoint): Fault {
  if (error instanceof SyntaxError)
    return {
      kind: 'failed',
      fault: diagnostic('extract/malformed-answer', undefined, { url: endpoint.url, why: error.message }),
    }
  const characters = error instanceof AnswerDroppedError ? error.characters : undefined
  const why = causeOf(error)
  return {
    kind: 'again',
    after: undefined,
    because: 'the connection failed',
    fault: diagnostic('extract/no-connection', undefined, { url: endpoint.url, why, characters }),
  }
}

function statusFault(status: number, error: unknown, endpoint: Endpoint): Fault {
  const message = messageOf(error)
  const answer = { url: endpoint.url, message }
  if (status === 401 || status === 403)
    return { kind: 'failed', fault: diagnostic('extract/key-refused', undefined, { ...answer, status }) }
  if (status === 404)
    return {
      kind: 'failed',
      fault: diagnostic('extract/model-not-found', undefined, { ...answer, model: endpoint.model }),
    }
  if (status === 429 && /quota|billing|credit/i.test(`${codeOf(error)} ${message}`))
    return { kind: 'failed', fault: diagnostic('extract/quota-used-up', undefined, answer) }
  if (status === 429) {
    const after = retryAfterOf(error)
    const fault = diagnostic('extract/rate-limited', undefined, {
      ...answer,
      seconds: after && Math.ceil(after / 1000),
    })
    return { kind: 'again', after, because: 'the endpoint limits the rate', fault }
  }
  if (
    status === 413 ||
    /context.{0,10}(?:length|window)|too many tokens|prompt is too long/i.test(`${codeOf(error)} ${message}`)
  )
    return {
      kind: 'failed',
      fault: diagnostic('extract/prompt-too-long', undefined, { ...answer, model: endpoint.model }),
    }
  if (/content_filter|content_policy/i.test(`${codeOf(error)} ${message}`))
    return {
      kind: 'failed',
      fault: diagnostic('extract/content-filter', undefined, { provider: endpoint.model }),
    }
  const fault = diagnostic('extract/endpoint-failed', undefined, { ...answer, status })
  if (status === 408 || status === 409 || status >= 500)
    return { kind: 'again', after: retryAfterOf(error), because: `the endpoint answered ${status}`, fault }
  return { kind: 'refused-parameter', message: `${message} ${paramOf(error)}`, fault }
}

/** `Retry-After` in milliseconds: seconds or a date. */
function retryAfterOf(error: unknown): number | undefined {
  const headers = property(error, 'headers')
  const value = headers instanceof Headers ? headers.get('retry-after') : undefined
  if (!value) return undefined
  const seconds = Number(value)
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined
}

/** The innermost cause says what happened: ECONNREFUSED, ENOTFOUND, terminated. */
function causeOf(error: unknown): string {
  const cause = property(error, 'cause')
  if (cause !== undefined && cause !== null) return causeOf(cause)
  const nested = property(error, 'errors')
  if (Array.isArray(nested) && nested.length > 0) return causeOf(nested[0])
  return error instanceof Error && error.message !== '' ? error.message : String(codeOf(error) || error)
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined

const nameOf = (error: unknown) => (error instanceof Error ? error.constructor.name : '')
const statusOf = (error: unknown) => {
  const status = property(error, 'status')
  return typeof status === 'number' ? status : undefined
}
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const codeOf = (error: unknown) => textOf(property(error, 'code'))
const paramOf = (error: unknown) => textOf(property(error, 'param'))
/** A key that an endpoint repeats in its complaint is not shown. */
const messageOf = (error: unknown) =>
  (error instanceof Error ? error.message : '').replace(/\b(?:sk|key)-[\w*-]{4,}/g, '…').slice(0, 400)
