'use strict'
Object.defineProperty(exports, '__esModule', { value: true })
exports.add = function (a, b) {
  // wrong: return a - b
  return a + b
}
exports.default = exports.add
class Tally {
  constructor() {
    this.total = 0
  }
  count(by) {
    // wrong: this.total = by
    this.total += by
    return this
  }
}
exports.Tally = Tally
