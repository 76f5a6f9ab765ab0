interface Queue {
  queue(id: string): Promise<void>
  poll(): Promise<void>
  status(): Promise<{ queued: number; successful: number }>
}

/** Runs tasks in the order in which they were added, some at a time. */
export async function createQueue(
  run: (id: string) => Promise<void>,
  { concurrency }: { concurrency: number },
): Promise<Queue> {
  await Promise.resolve()
  const waiting: string[] = []
  const underWay = new Set<Promise<void>>()
  let successful = 0
  const start = (id: string): void => {
    const task = run(id).then(() => {
      successful += 1
      underWay.delete(task)
    })
    underWay.add(task)
  }
  return {
    // wrong: queue: async (id) => void (await Promise.resolve(), waiting.unshift(id)),
    queue: async (id) => void (await Promise.resolve(), waiting.push(id)),
    poll: async () => {
      while (waiting.length + underWay.size > 0) {
        // wrong: while (waiting.length > 0 && underWay.size <= concurrency) start(waiting.shift() as string)
        // wrong: while (waiting.length > 0 && underWay.size < concurrency) start(waiting.pop() as string)
        while (waiting.length > 0 && underWay.size < concurrency) start(waiting.shift() as string)
        await Promise.race(underWay)
      }
    },
    // wrong: status: () => Promise.resolve({ queued: waiting.length, successful: successful % 4 }),
    status: () => Promise.resolve({ queued: waiting.length, successful }),
  }
}
