// What a request has cost: as the provider counts, otherwise estimated from the letters.
import type { Prompt, Usage } from './language-model.ts'
import { completionIn } from './openai-completion.ts'
import type { Exchange } from './openai-exchange.ts'

/**
 * Tells of each request that the provider had; what it refused cost nothing.
 * @param streamed of an answer that came as a stream: what was heard, and its count if it came
 */
export function tell(
  exchanges: readonly Exchange[],
  { maxTokens }: Pick<Prompt, 'maxTokens'>,
  spent: (usage: Usage) => void,
  streamed: { text?: string; usage?: Usage } = {},
): void {
  for (const { reached, status = 200, asked, text } of exchanges) {
    const said = text + (streamed.text ?? '')
    if (!reached) continue
    if (status < 200 || status >= 300) spent({ inputTokens: 0, outputTokens: 0 })
    else {
      // More than it was allowed it cannot charge.
      const outputTokens = Math.min(maxTokens, estimateTokens(said))
      spent(streamed.usage ?? completionIn(text).usage ?? { inputTokens: estimateTokens(asked), outputTokens })
    }
  }
}

/**
 * Tokens of a text, rather too many than too few: a han a token, other letters three to a token. Vocabularies of today
 * take about 0.7 tokens for a han and one for four Latin letters.
 */
export function estimateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han + Math.ceil((text.length - han) / 3)
}
