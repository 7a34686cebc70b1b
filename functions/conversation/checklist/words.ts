// What the house says about the papers to prepare, in both languages; loaded with the first checklist.
import type { Locale } from '../../filings/filing.ts'
import type { PaperState } from '../../filings/checklist.ts'

export interface ChecklistWords {
  opening: (title: string, count: number, left: number) => string
  /** No paper is needed, as far as the answers go. */
  none: (title: string) => string
  state: Record<PaperState, string>
  /** Behind the name of a paper that answers still to come decide on. */
  uncertain: string
  /** That they do, under the list. */
  depends: string
  /** How to tick, with one of the papers. */
  hint: (paper: string) => string
  hintOnPhone: string
  allReady: string
  ticked: (papers: string, state: PaperState) => string
  /** The register cannot be asked for it here. */
  cannotFetch: (papers: string) => string
}

const BOOKS: Record<Locale, ChecklistWords> = {
  'zh-CN': {
    opening: (title, count, left) =>
      left === count || left === 0
        ? `办“${title}”，材料清单共 ${count} 样：`
        : `办“${title}”，材料清单共 ${count} 样，还差 ${left} 样：`,
    none: (title) => `办“${title}”，照您现在填的，不用另带材料。`,
    state: { open: '待准备', have: '有了', sent: '照片已上传', fetched: '已取到电子证照', later: '后补' },
    uncertain: '（看情况）',
    depends: '标“看情况”的，要看您后面怎么填。',
    hint: (paper) => `有了就说“${paper}我有了”，没有就说“${paper}后补”。`,
    hintOnPhone: '有了哪样，直接说。',
    allReady: '都有着落了。',
    ticked: (papers, state) => `记下了：${papers}，${BOOKS['zh-CN'].state[state]}。`,
    cannotFetch: (papers) => `${papers}这里取不了，麻烦您自己带上。`,
  },
  en: {
    opening: (title, count, left) =>
      left === count || left === 0
        ? `Papers for “${title}”, ${count} in all:`
        : `Papers for “${title}”, ${count} in all, ${left} still to get:`,
    none: (title) => `For “${title}” you need no papers, as far as you have filled it in.`,
    state: {
      open: 'to prepare',
      have: 'you have it',
      sent: 'photo sent',
      fetched: 'certificate fetched',
      later: 'to bring later',
    },
    uncertain: ' (it depends)',
    depends: 'Where it depends, your next answers decide.',
    hint: (paper) => `Say “I have the ${paper.toLowerCase()}”, or “${paper.toLowerCase()} later”.`,
    hintOnPhone: 'Just say which one you have.',
    allReady: 'Each of them is settled.',
    ticked: (papers, state) => `Noted: ${papers}, ${BOOKS.en.state[state]}.`,
    cannotFetch: (papers) => `I cannot fetch this here: ${papers}. Please bring it yourself.`,
  },
}

/** The words in one language. */
export function checklistWords(locale: Locale): ChecklistWords {
  return BOOKS[locale]
}
