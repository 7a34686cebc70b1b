// The words of the pages beside the guides: the list to print, the button that stops reminders, what a place announces.
import type { Locale } from '../../../filings/filing.ts'
import type { AnnouncedKind } from '../../../knowledge/announced/announcement.ts'

export interface BesideWords {
  announced: { label: string; kind: Record<AnnouncedKind, string>; until(moment: string): string; phone: string }
  checklist: {
    title(service: string): string
    lead: string
    /** Above those that only some need. */
    some: string
    when(conditions: string[]): string
    /** A question and the answers to it that count. */
    answered(question: string, answers: string[]): string
    print: string
    back: string
    empty: string
    notes: string
  }
  stop: { title: string; lead: string; button: string; done: string; doneLead: string; gone: string; goneLead: string }
}

const BOOKS: Record<Locale, BesideWords> = {
  'zh-CN': {
    announced: {
      label: '本地通知',
      kind: { emergency: '紧急通知', notice: '通知' },
      until: (moment) => `到 ${moment} 为止`,
      phone: '有事打',
    },
    checklist: {
      title: (service) => `材料清单：${service}`,
      lead: '准备好一样，就在前面的方框里打个钩。去之前可以先打电话问一声。',
      some: '看情况，有的人才要',
      when: (conditions) => `要带的情况：${conditions.join('，并且')}。`,
      answered: (question, answers) => `“${question}”是${answers.map((each) => `“${each}”`).join('或')}`,
      print: '用浏览器的“打印”，就能打在纸上；要字大，先点上面的“长辈版”。',
      back: '看办事指南',
      empty: '这件事在这里填表，不用另外准备材料。',
      notes: '自己记一笔：',
    },
    stop: {
      title: '不再收提醒',
      lead: '按下面的按钮，这件事就不再发短信提醒，您的手机号也马上删掉。办的事不受影响。',
      button: '不再提醒我',
      done: '好了，不再提醒',
      doneLead: '手机号已经删掉。办的事照常办。',
      gone: '这个链接已经没有用了',
      goneLead: '提醒已经发完、停掉，或者链接没有复制全。',
    },
  },
  en: {
    announced: {
      label: 'Local notices',
      kind: { emergency: 'Emergency', notice: 'Notice' },
      until: (moment) => `Until ${moment}`,
      phone: 'Call',
    },
    checklist: {
      title: (service) => `Checklist: ${service}`,
      lead: 'Tick the box once a paper is ready. Call before you go if you are not sure.',
      some: 'Only some people need these',
      when: (conditions) => `Needed if ${conditions.join(' and ')}.`,
      answered: (question, answers) => `“${question}” is ${answers.map((each) => `“${each}”`).join(' or ')}`,
      print: 'Print it with your browser. For larger letters, choose “Large text” at the top first.',
      back: 'Read the guide',
      empty: 'This is filled in here; no papers are needed for it.',
      notes: 'Your own notes:',
    },
    stop: {
      title: 'Stop reminders',
      lead: 'Press the button and no more texts are sent about this. Your number is deleted at once. What you filed is not touched.',
      button: 'Stop reminding me',
      done: 'Done: no more reminders',
      doneLead: 'Your number is deleted. What you filed goes on as usual.',
      gone: 'This link has no use any more',
      goneLead: 'The reminder was sent or stopped already, or part of the link is missing.',
    },
  },
}

/** The words in one language. */
export function besideWords(locale: Locale): BesideWords {
  return BOOKS[locale]
}
