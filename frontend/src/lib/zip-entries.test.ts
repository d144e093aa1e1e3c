import { expect, it } from 'vitest'
import { filesBegunIn, storedText } from './zip-entries'

// A zip of `a.txt` ("no") and `manifest.json` ("{}"), both stored, written by Python's zipfile.
const ZIP = Uint8Array.from(
  atob(
    'UEsDBBQAAAAAAAAAIQAfKKpnAgAAAAIAAAAFAAAAYS50eHRub1BLAwQUAAAAAAAAACEAQ7+mowIAAAACAAAADQAAAG1hbmlmZXN0Lmpzb257fVBLAQIUAxQAAAAAAAAAIQAfKKpnAgAAAAIAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4dFBLAQIUAxQAAAAAAAAAIQBDv6ajAgAAAAIAAAANAAAAAAAAAAAAAACAASUAAABtYW5pZmVzdC5qc29uUEsFBgAAAAACAAIAbgAAAFIAAAAAAA==',
  ),
  (character) => character.charCodeAt(0),
)

it('counts the files that have begun', () => {
  expect(filesBegunIn(ZIP)).toBe(2)
  expect(filesBegunIn(ZIP.subarray(0, 40))).toBe(1)
  expect(filesBegunIn(new Uint8Array([0x50, 0x4b]))).toBe(0)
})

it('reads the text of a stored file', () => {
  expect(storedText(ZIP, 'manifest.json')).toBe('{}')
  expect(storedText(ZIP, 'a.txt')).toBe('no')
})

it('finds nothing where nothing is', () => {
  expect(storedText(ZIP, 'b.txt')).toBeNull()
  expect(storedText(new Uint8Array(3), 'a.txt')).toBeNull()
})
