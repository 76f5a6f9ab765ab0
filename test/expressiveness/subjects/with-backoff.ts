export interface Answer {
  readonly status: number
  readonly text: string
}

export interface BackoffOptions {
  readonly retries: number
  readonly baseMs: number
}

export class HttpError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`answered with ${status}`)
    this.status = status
  }
}

type Fetch = (url: string) => Promise<Answer>

// wrong: const isFinal = (status: number): boolean => status >= 400 && status < 500
// wrong: const isFinal = (status: number): boolean => status >= 400 && status < 430 && status !== 429
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 429

/** Asks again after a while where that may help. */
export const withBackoff =
  (fetch: Fetch, { retries, baseMs }: BackoffOptions): Fetch =>
  async (url) => {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await fetch(url)
      // wrong: if (answer.status < 500) return answer
      if (answer.status < 400) return answer
      // wrong: if (isFinal(answer.status) || attempt + 1 >= retries) throw new HttpError(answer.status)
      if (isFinal(answer.status) || attempt >= retries) throw new HttpError(answer.status)
      await new Promise((resolve) => setTimeout(resolve, baseMs * 2 ** attempt))
    }
  }
