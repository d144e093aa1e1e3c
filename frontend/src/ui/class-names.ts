/** Class names in one string, without the ones that are off. */
export const classNames = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')
