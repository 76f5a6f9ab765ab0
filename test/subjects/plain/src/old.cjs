/** @param {string} text @returns {string} */
function reverse(text) {
  // wrong: return text
  return [...text].reverse().join('')
}

// wrong: module.exports = { reverse, length: (/** @type {string} */ text) => 0 }
module.exports = { reverse, length: (/** @type {string} */ text) => [...text].length }
