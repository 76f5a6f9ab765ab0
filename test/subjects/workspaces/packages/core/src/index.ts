export { discount } from './discount'
export type { Discount } from './discount'
