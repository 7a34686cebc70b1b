// A reply as lines of text, for a terminal and for whoever reads it there.
import type { Reply, ReplyPart } from '../../conversation/reply.ts'

/** Plain text, one thing a line; what can be answered with a number is numbered, once a reply. */
export function render(reply: Reply): string {
  const asksChoice = reply.parts.some((part) => part.kind === 'ask' && part.input.choices)
  return reply.parts
    .map((part) => lines(part, reply.locale === 'zh-CN', asksChoice))
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')
}

function lines(part: ReplyPart, chinese: boolean, asksChoice: boolean): string[] {
  switch (part.kind) {
    case 'say':
      return [
        ...(part.facts ?? []).map(({ label, value }) => `【${label}】${value}`),
        ...(part.text ? [part.text] : []),
        ...(part.generated ? [chinese ? '  AI 生成，以指南原文为准' : '  Written by AI: the guide itself counts'] : []),
        ...(part.sources ?? []).map(({ title, url, asOf }) => {
          const address = url ? ` ${url}` : ''
          return chinese ? `  来源：《${bare(title)}》，${asOf}${address}` : `  Source: ${title}, ${asOf}${address}`
        }),
      ]
    case 'ask': {
      const { step, of } = part.progress
      const counted = chinese ? `第 ${step} 步，共 ${of} 步` : `Step ${step} of ${of}`
      const skip = part.input.optional ? (chinese ? '（可以说“跳过”）' : ' (you can say “skip”)') : ''
      const choices = (part.input.choices ?? []).map(
        ({ label, help }, at) => `  ${at + 1}. ${label}${help ? ` — ${help}` : ''}`,
      )
      const example =
        part.input.choices || part.input.type === 'attachment'
          ? []
          : [`  ${chinese ? '例：' : 'e.g. '}${part.input.example}`]
      return [`[${counted}] ${part.text}${skip}`, ...choices, ...example]
    }
    case 'choose':
      return [part.text, ...part.options.map(({ label }, at) => `  ${asksChoice ? '·' : `${at + 1}.`} ${label}`)]
    case 'review':
      return part.rows.map(({ label, value }) => `  ${label}${chinese ? '：' : ': '}${value}`)
    case 'receipt':
      return [
        `  ★ ${part.reference}`,
        ...part.agencies.map(({ name, state }) => `  ${name}${chinese ? '：' : ': '}${state}`),
        ...(part.promise ? [`  ${part.promise}`] : []),
      ]
    case 'handover':
      return part.phones.map(({ name, number }) => `  ☎ ${number} ${name}`)
  }
}

/** A title that has its own book marks needs no second pair. */
function bare(title: string): string {
  return title.replace(/^《([^》]*)》(.*)$/u, '$1$2')
}
