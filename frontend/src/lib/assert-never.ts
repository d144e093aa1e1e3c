/** Ends a switch over a closed union: a case that is missing does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Nothing handles ${JSON.stringify(value)}.`)
}
