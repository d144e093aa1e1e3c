/** Marks a type so that values of the same shape but another meaning do not fit it. */
declare const brand: unique symbol
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }

/** The id of an element of a spec, which its items in the frame carry too. */
export type ElementId = Brand<string, 'element id'>
export const elementId = (id: string) => id as ElementId

/** Degrees clockwise, as in the spec. */
export type Degrees = Brand<number, 'degrees'>
export const degrees = (value: number) => value as Degrees

/** A point in px of the design, whatever the zoom. */
export type CanvasPoint = Brand<{ readonly x: number; readonly y: number }, 'canvas px'>
export const canvasPoint = (x: number, y: number) => ({ x, y }) as CanvasPoint

/** A point in CSS px, from the top left corner of the view that shows the design. */
export type ViewPoint = Brand<{ readonly x: number; readonly y: number }, 'view px'>
export const viewPoint = (x: number, y: number) => ({ x, y }) as ViewPoint
