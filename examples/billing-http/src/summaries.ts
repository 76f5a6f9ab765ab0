import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  BillingError,
  buildInvoiceSummary,
  type Invoice,
  type InvoiceSummary,
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

export interface Reply {
  readonly status: number
  readonly body: unknown
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

/** Summaries by the ids of their invoices, in the order in which they came in. */
export class Summaries {
  #kept = new Map<string, DatedSummary>()

  /** What a request is answered with. */
  answer({ method, path, text }: Asked): Reply {
    const [, name, id] = /^\/(summaries)(?:\/([^/]+))?$/.exec(path) ?? []
    if (name === undefined) return { status: 404, body: { error: 'NotFound' } }
    const allow = id === undefined ? ['GET', 'POST'] : ['GET']
    if (!allow.includes(method)) {
      return { status: 405, body: { error: 'MethodNotAllowed' }, allow: allow.join(', ') }
    }
    if (method === 'POST') return this.#add(text)
    return id === undefined
      ? { status: 200, body: [...this.#kept.keys()] }
      : this.#read(decodeURIComponent(id))
  }

  clear(): void {
    this.#kept.clear()
  }

  #read(id: string): Reply {
    const found = this.#kept.get(id)
    return found ? { status: 200, body: found } : { status: 404, body: { error: 'NotFound' } }
  }

  #add(text: string): Reply {
    const order = readOrder(text)
    if (!order) return { status: 400, body: { error: 'BadRequest' } }
    try {
      const summary = summarise(order)
      this.#kept.set(summary.invoiceId, summary)
      return { status: 201, body: summary, location: `/summaries/${encodeURIComponent(summary.invoiceId)}` }
    } catch (error) {
      if (!(error instanceof BillingError)) throw error
      return { status: 422, body: { error: error.name, message: error.message } }
    }
  }
}

/** The summary of an order's invoice, and when it is due. */
export function summarise({ invoice, issuedAt, dueInDays }: Order): DatedSummary {
  return { ...buildInvoiceSummary(invoice), dueAt: new Date(issuedAt.getTime() + dueInDays * day) }
}

/** An order as it comes over the wire; undefined when it is none. */
export function readOrder(text: string): Order | undefined {
  try {
    const { invoice, issuedAt, dueInDays } = JSON.parse(text) as Record<string, unknown>
    const date = new Date(String(issuedAt))
    if (typeof issuedAt !== 'string' || Number.isNaN(date.getTime())) return undefined
    if (!isInvoice(invoice) || !Number.isInteger(dueInDays)) return undefined
    return { invoice, issuedAt: date, dueInDays: Number(dueInDays) }
  } catch {
    return undefined
  }
}

/** As far as billing does not check it itself. */
function isInvoice(value: unknown): value is Invoice {
  if (typeof value !== 'object' || value === null) return false
  const { id, currency, items } = value as Record<string, unknown>
  return typeof id === 'string' && id !== '' && typeof currency === 'string' && Array.isArray(items)
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
  try {
    send(response, summaries.answer({ method, path: url, text }))
  } catch {
    send(response, { status: 500, body: { error: 'InternalError' } })
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, { status, body, location, allow }: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    ...(location === undefined ? {} : { location }),
    ...(allow === undefined ? {} : { allow }),
  })
  response.end(JSON.stringify(body))
}
