import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  BillingError,
  buildInvoiceSummary,
  type Invoice,
  type InvoiceSummary,
  type LineItem,
} from '../../billing/src/summary.js'

export type { Invoice, LineItem } from '../../billing/src/summary.js'

/** What is asked to be summarised. Over the wire `issuedAt` is a text. */
export interface Order {
  readonly invoice: Invoice
  readonly issuedAt: Date
  readonly dueInDays: number
}

/** What is kept, and sent. */
export interface DatedSummary extends InvoiceSummary {
  readonly dueAt: Date
}

export type ErrorName = 'BadRequest' | 'NotFound' | 'MethodNotAllowed'

/** What was refused: by its name, or by that of the error of billing. */
export interface Refusal {
  readonly error: string
  readonly message?: string
}

export interface Reply {
  readonly status: 200 | 201 | 400 | 404 | 405 | 422
  readonly type: string
  readonly body: DatedSummary | readonly string[] | Refusal
  readonly location?: string
  readonly allow?: string
}

/** A request without its connection. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly text: string
}

const day = 86_400_000

/** Summaries by the last part of their paths, in the order in which they came in. */
export class Summaries {
  #kept = new Map<string, DatedSummary>()

  /** What a request is answered with. */
  answer({ method, path, text }: Asked): Reply {
    const [, name, id] = /^\/(summaries)(?:\/([^/]+))?$/.exec(path) ?? []
    if (name === undefined) return refused(404, 'NotFound')
    const allow = id === undefined ? ['GET', 'POST'] : ['GET']
    if (!allow.includes(method)) return { ...refused(405, 'MethodNotAllowed'), allow: allow.join(', ') }
    if (method === 'POST') return this.#add(text)
    return id === undefined
      ? json(
          200,
          [...this.#kept.values()].map(({ invoiceId }) => invoiceId),
        )
      : this.#read(id)
  }

  clear(): void {
    this.#kept.clear()
  }

  #read(id: string): Reply {
    const found = this.#kept.get(id)
    return found ? json(200, found) : refused(404, 'NotFound')
  }

  #add(text: string): Reply {
    const order = readOrder(text)
    if (!order) return refused(400, 'BadRequest')
    try {
      const summary = summarise(order)
      const name = encodeURIComponent(summary.invoiceId)
      this.#kept.set(name, summary)
      return { ...json(201, summary), location: `/summaries/${name}` }
    } catch (error) {
      if (!(error instanceof BillingError)) throw error
      return json(422, { error: error.name, message: error.message })
    }
  }
}

const json = (status: Reply['status'], body: Reply['body']): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body,
})

const refused = (status: Reply['status'], error: ErrorName): Reply => json(status, { error })

/** The summary of an order's invoice, and when it is due. */
export function summarise(order: Order): DatedSummary {
  return { ...buildInvoiceSummary(order.invoice), dueAt: dueAt(order) }
}

const dueAt = ({ issuedAt, dueInDays }: Order) => new Date(issuedAt.getTime() + dueInDays * day)

/** An order as it comes over the wire; undefined when it is none. */
export function readOrder(text: string): Order | undefined {
  try {
    const { invoice, issuedAt, dueInDays } = JSON.parse(text) as Record<string, unknown>
    if (!isInvoice(invoice) || !isText(issuedAt) || !Number.isInteger(dueInDays)) return undefined
    const order = { invoice, issuedAt: new Date(issuedAt), dueInDays: Number(dueInDays) }
    return Number.isNaN(dueAt(order).getTime()) ? undefined : order
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'
const fieldsOf = (value: unknown) => Object(value) as Readonly<Record<string, unknown>>

/** By its shape: what its figures may be is for billing to say. */
function isInvoice(value: unknown): value is Invoice {
  const { id, currency, discountPercent = 0, items } = fieldsOf(value)
  const isNamed = isText(id) && id !== '' && isText(currency)
  return isNamed && isNumber(discountPercent) && Array.isArray(items) && items.every(isLine)
}

function isLine(value: unknown): value is LineItem {
  const { sku, description, unitCents, quantity, currency, hidden } = fieldsOf(value)
  const isNamed = isText(sku) && isText(description) && isText(currency)
  return isNamed && isNumber(unitCents) && isNumber(quantity) && typeof hidden === 'boolean'
}

/** The server that answers with what the summaries answer. */
export function createApi(summaries: Summaries): Server {
  return createServer((request, response) => {
    reply(summaries, request, response).catch(() => response.destroy())
  })
}

async function reply(
  summaries: Summaries,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request
  const text = await readText(request)
  send(response, summaries.answer({ method, path: url, text }))
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, { status, type, body, location, allow }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    ...(location === undefined ? {} : { location }),
    ...(allow === undefined ? {} : { allow }),
  })
  response.end(JSON.stringify(body))
}
