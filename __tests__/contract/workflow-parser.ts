import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'

/** What GitHub's parser finds wrong with a workflow. */
export async function mistakesOf(name: string, content: string): Promise<string[]> {
  const result = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  const errors = result.context.errors.getErrors().map((error) => error.message)
  if (result.value === undefined || errors.length > 0)
    return [...errors, ...(errors.length > 0 ? [] : ['not a workflow'])]
  const template = await convertWorkflowTemplate(result.context, result.value)
  return [
    ...result.context.errors.getErrors().map((error) => error.message),
    ...(template.errors ?? []).map((error) => error.Message),
  ]
}
