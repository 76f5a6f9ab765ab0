import { round } from '~/round'

export enum Rounding {
  Up,
  Down,
}

export class Money {
  constructor(
    readonly cents: number,
    private readonly mode: Rounding = Rounding.Down,
  ) {}

  half(): Money {
    return new Money(round(this.cents / 2, this.mode), this.mode)
  }

  equals(other: Money): boolean {
    return this.cents === other.cents
  }
}
