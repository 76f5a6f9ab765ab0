import { h, type Element } from './h'

export interface BadgeProps {
  readonly label: string
  readonly count: number
}

export function Badge({ label, count }: BadgeProps): Element {
  return (
    <span class="badge">
      {label}
      {/* more than 99 are not counted */}
      {
        // wrong: String(count)
        count > 99 ? '99+' : String(count)
      }
    </span>
  )
}
