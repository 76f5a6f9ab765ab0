import { watcherHere } from './watch.ts'

/** Watches a part of what is watched, until what it hands back is called: then the whole is. */
export function watchPart(what: string, least: number): () => void {
  const watcher = watcherHere()
  if (!watcher) return () => {}
  const whole = watcher.now?.()
  watcher.running(what, least)
  return () => watcher.running(whole?.what, whole?.least)
}
