// What a new guide says before anybody has written it, in both languages: no claim but whom to call.
import type { Locale } from '../filings/filing.ts'
import type { Facet } from './guide.ts'

interface SignpostWords {
  authority: string
  itemType: string
  hotlineNotice: string
  /** Whole questions around the title; an editor replaces them by what people really say. */
  phrases(title: string): string[]
  sections(title: string): Partial<Record<Facet, string>>
  examples(title: string): [ask: string, facet: Facet][]
}

/** In a sentence; names that are written in capitals stay as they are. */
const inSentence = (title: string) =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title

export const SIGNPOST_WORDS: Record<Locale, SignpostWords> = {
  'zh-CN': {
    authority: '当地政务服务部门',
    itemType: '公共服务',
    hotlineNotice: '国务院办公厅关于进一步优化地方政务服务便民热线的指导意见（国办发〔2020〕53号）',
    phrases: (title) => [
      `${title}咋办`,
      `想问问${title}的事`,
      `${title}上哪弄`,
      `俺想办${title}`,
      `${title}找谁问`,
      `家里老人要办${title}咋整`,
      `听人说有个${title}`,
      `${title}打哪个电话`,
      `头一回办${title}，不懂`,
    ],
    sections: (title) => ({
      who: `谁能办${title}，打 {phone-12345} 问清楚。\n这个电话谁都可以打。`,
      how: `先打 {phone-12345}，说您要问${title}。\n\n1. 说清楚您想办什么。\n2. 问要带什么、要不要钱、多久办好。\n3. 问清窗口在哪，再出门。`,
      where: `打 {phone-12345}，问当地哪个窗口办${title}。`,
    }),
    examples: (title) => [
      [`谁可以办${title}`, 'who'],
      [`${title}怎么办`, 'how'],
      [`办${title}去哪个窗口`, 'where'],
    ],
  },
  en: {
    authority: 'Local government services',
    itemType: 'public service',
    hotlineNotice: 'State Council General Office opinions on local government hotlines (国办发〔2020〕53号)',
    phrases: (title) => {
      const it = inSentence(title)
      return [
        `how do I get ${it}`,
        `I have a question about ${it}`,
        `who can help me with ${it}`,
        `which number do I call about ${it}`,
        `someone told me to ask about ${it}`,
        `I need help with ${it}`,
        `my mother wants to know about ${it}`,
        `I have never done this before: ${it}`,
        `is there a counter for ${it}`,
      ]
    },
    sections: (title) => {
      const it = inSentence(title)
      return {
        who: `To find out who can apply, call {phone-12345}.\nAnyone may call this number.`,
        how: `Call {phone-12345} first and ask about ${it}.\n\n1. Say what you want to do.\n2. Ask what to bring, what it costs and how long it takes.\n3. Ask where the counter is before you set out.`,
        where: `To find the counter for ${it} near you, call {phone-12345}.`,
      }
    },
    examples: (title) => {
      const it = inSentence(title)
      return [
        [`who can apply for ${it}`, 'who'],
        [`how do I apply for ${it}`, 'how'],
        [`where do I go for ${it}`, 'where'],
      ]
    },
  },
}
