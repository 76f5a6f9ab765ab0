import type { Money } from '@acme/money'
export declare const total: (amounts: readonly Money[]) => Money
