'use strict'

/**
 * Stands in the bundle where the toolkit imports undici, which is a third of all its code and used only behind a proxy:
 * it is loaded at the first use of what the toolkit takes from it.
 */
const undici = () => require('./undici-bundle.cjs')

exports.fetch = (...given) => undici().fetch(...given)

exports.ProxyAgent = function (...given) {
  return new (undici().ProxyAgent)(...given)
}
