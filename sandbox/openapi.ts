/**
 * Checks exchanges against GitHub's own OpenAPI description (subsets of it, see scripts/openapi-subset.ts):
 * a fake that drifts from GitHub is worse than none.
 */
import { Ajv, type ValidateFunction } from 'ajv'
import * as formats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORTS } from './data/reports.js'
import { bytesOf, patternOf, type Answer, type SandboxRequest } from './http.js'

type Json = null | boolean | number | string | Json[] | JsonObject
interface JsonObject {
  [key: string]: Json
}

export interface Violation {
  readonly request: string
  readonly status: number
  readonly problem: string
}

export type Check = (request: SandboxRequest, answer: Answer) => Violation[]

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a type of its own, references get the document's name. */
function toJsonSchema(value: Json, id: string): Json {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item, id))
  if (!isObject(value)) return value
  const mapped = Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'nullable' && key !== 'discriminator')
      .map(([key, item]) => [key, toJsonSchema(item, id)]),
  )
  if (typeof mapped.$ref === 'string' && mapped.$ref.startsWith('#'))
    mapped.$ref = `${id}${mapped.$ref}`
  if (value.nullable !== true) return mapped
  if (Array.isArray(mapped.enum)) mapped.enum = [...mapped.enum, null]
  if (typeof mapped.type === 'string') return { ...mapped, type: [mapped.type, 'null'] }
  return { anyOf: [mapped, { type: 'null' }] }
}

interface Operation {
  readonly method: string
  readonly pattern: RegExp
  readonly pointer: string
  readonly operation: JsonObject
}

class Description {
  private readonly ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true })
  private readonly compiled = new Map<string, ValidateFunction>()
  private readonly document: JsonObject
  readonly operations: readonly Operation[]

  private readonly id: string

  constructor(id: string) {
    this.id = id
    const file = join(import.meta.dirname, 'openapi', `${id}.json`)
    this.document = JSON.parse(readFileSync(file, 'utf8')) as JsonObject
    const plugin = formats.default as unknown
    ;(typeof plugin === 'function' ? (plugin as (ajv: Ajv) => void) : formats.default.default)(
      this.ajv,
    )
    this.ajv.addSchema(toJsonSchema(this.document, id) as JsonObject, id)
    const paths = isObject(this.document.paths) ? Object.entries(this.document.paths) : []
    this.operations = paths.flatMap(([path, item]) =>
      Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
        isObject(operation) ? [this.operationOf(path, method, operation)] : [],
      ),
    )
  }

  private operationOf(path: string, method: string, operation: JsonObject): Operation {
    // Refs and file paths may hold slashes, which the description cannot say.
    const greedy = path.replace(/\{(ref|path|basehead|branch)\}/g, '{$1+}')
    const escaped = path.replaceAll('~', '~0').replaceAll('/', '~1')
    return {
      method: method.toUpperCase(),
      pattern: patternOf(greedy),
      pointer: `/paths/${escaped}/${method}`,
      operation,
    }
  }

  /** Follows references; gives the object and the pointer where it really stands. */
  resolve(pointer: string): { value: JsonObject; pointer: string } | undefined {
    const value = pointer
      .split('/')
      .slice(1)
      .reduce<Json | undefined>(
        (at, key) =>
          isObject(at) || Array.isArray(at) ? (at as JsonObject)[unescaped(key)] : undefined,
        this.document,
      )
    if (!isObject(value)) return undefined
    return typeof value.$ref === 'string' ? this.resolve(value.$ref.slice(1)) : { value, pointer }
  }

  /** What is wrong with a value, or undefined. */
  fault(pointer: string, value: unknown): string | undefined {
    const reference = `${this.id}#${pointer.replaceAll('%', '%25').replaceAll('{', '%7B').replaceAll('}', '%7D')}`
    const validate = this.compiled.get(reference) ?? this.ajv.compile({ $ref: reference })
    this.compiled.set(reference, validate)
    return validate(value) === true ? undefined : this.ajv.errorsText(validate.errors)
  }
}

const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~')

function requestProblems(
  description: Description,
  found: Operation,
  request: SandboxRequest,
): string[] {
  const problems: string[] = []
  const parameters = Array.isArray(found.operation.parameters) ? found.operation.parameters : []
  parameters.forEach((_, index) => {
    const parameter = description.resolve(`${found.pointer}/parameters/${index}`)
    if (parameter?.value.in !== 'query' || typeof parameter.value.name !== 'string') return
    const text = request.query.get(parameter.value.name)
    if (text === null) {
      if (parameter.value.required === true)
        problems.push(`query ${parameter.value.name} is missing`)
      return
    }
    const schema = description.resolve(`${parameter.pointer}/schema`)
    const value = schema?.value.type === 'integer' ? Number(text) : text
    const wrong = description.fault(`${parameter.pointer}/schema`, value)
    if (wrong !== undefined) problems.push(`query ${parameter.value.name}: ${wrong}`)
  })
  const body = description.resolve(`${found.pointer}/requestBody/content/application~1json/schema`)
  if (body === undefined) return problems
  const wrong = description.fault(body.pointer, jsonOf(request.body))
  return wrong === undefined ? problems : [...problems, `request body: ${wrong}`]
}

function answerProblems(description: Description, found: Operation, answer: Answer): string[] {
  const response = description.resolve(`${found.pointer}/responses/${answer.status}`)
  if (response === undefined) return ['this status is not documented']
  const schema = description.resolve(`${response.pointer}/content/application~1json/schema`)
  const bytes = bytesOf(answer)
  if (schema === undefined)
    return bytes.length === 0 || answer.status >= 300 ? [] : ['a body where none is documented']
  const wrong = description.fault(schema.pointer, jsonOf(bytes))
  return wrong === undefined ? [] : [`answer: ${wrong}`]
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

let descriptions: Description[] | undefined

/** The problems of one exchange; empty when all is as described. Paths that GitHub does not describe are a problem. */
export const checkExchange: Check = (request, answer) => {
  descriptions ??= [
    new Description('github'),
    new Description('enterprise-seats'),
    new Description('legacy-usage'),
  ]
  const violation = (problem: string): Violation => ({
    request: `${request.method} ${request.path}`,
    status: answer.status,
    problem,
  })
  for (const description of descriptions) {
    const found = description.operations.find(
      ({ method, pattern }) => method === request.method && pattern.test(request.path),
    )
    if (found === undefined) continue
    const answered =
      answer.undocumented === undefined ? answerProblems(description, found, answer) : []
    const asked = answer.status < 400 ? requestProblems(description, found, request) : []
    return [...asked, ...answered].map(violation)
  }
  const [, report = ''] = /\/copilot\/metrics\/reports\/([\w-]+)/.exec(request.path) ?? []
  if (REPORTS[report]?.described === false || request.path === '/graphql') return []
  return [violation('GitHub describes no such operation')]
}
