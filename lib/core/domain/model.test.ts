import { describe, expect, it } from 'vitest'
import { createModelSchema } from './model'

const refusals = (baseUrl: string) =>
  createModelSchema.safeParse({ name: 'a', model: 'b', baseUrl }).error?.issues.map(({ message }) => message) ?? []

describe('the address of a model', () => {
  it('is a web address up to and without /chat/completions', () => {
    expect(refusals('http://localhost:8000/v1/')).toEqual([])
    expect(refusals('localhost:8000')).toEqual(['this is no web address such as http://localhost:8000/v1'])
    expect(refusals('https://api.example.org/v1/chat/completions/')).toEqual(['leave out /chat/completions at its end'])
    expect(refusals('https://me:secret@api.example.org/v1')).toEqual([
      'no name, password or query belongs here; a key is given apart',
    ])
  })
})
