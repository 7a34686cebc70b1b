// Keeps LangChain from sending every prompt to a third host: its variables alone would make it do so.

/** Whatever begins like this tells LangChain or LangSmith to trace, print, or send somewhere: flags, keys, endpoints, gateways. */
const THEIRS = /^(LANGSMITH|LANGCHAIN|LANGGRAPH)_/

/** What `isTracingEnabled` of @langchain/core looks at; said out loud, so that it is off for whoever asks. */
const FLAGS = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2']

/**
 * Takes their variables out of the environment. To be called before LangChain is loaded: some are read as it loads.
 * LANGCHAIN_TRACING is not set to anything, since its old reader takes any word for a yes.
 */
export function forbidTracing(environment: Record<string, string | undefined> = process.env): void {
  for (const name of Object.keys(environment)) if (THEIRS.test(name)) delete environment[name]
  for (const name of FLAGS) environment[name] = 'false'
}
