import { isSlip, nearest } from '../../../diagnostics/nearest.ts'

/** The name that was meant: a slip of the fingers before a habit of another language, and that before what is merely near. */
export function likeliest(
  name: string,
  known: readonly string[],
  habit: string | undefined,
): string | undefined {
  const near = nearest(name, known)
  return near !== undefined && isSlip(name, near) ? near : (habit ?? near)
}
