// The notes in a new guide that tell the editor what to write next, in the language of each file.
import type { Locale } from '../filings/filing.ts'
import type { Facet } from './guide.ts'

interface Notes {
  title: string
  aliases: string
  phrases: string
  authority: string
  itemType: string
  visits: string
  phones: string
  asOf: string
  reviewBy: string
  review: string
  sources: string
  related: string
  decidedBy: string
  filing: string
  facets: Record<Facet, string>
}

export const NOTES: Record<Locale, Notes> = {
  'zh-CN': {
    title: '老百姓怎么叫这件事',
    aliases: '别的叫法、错别字',
    phrases: '换成人们真会说的整句话，至少八句，一行一句，带上方言和错别字',
    authority: '主管部门，问清了再改',
    itemType: '行政许可、行政确认、公共服务……',
    visits: '最多跑几次，问清了再改',
    phones: 'facts.yaml 里电话的 id，先打的写在前面',
    asOf: '核对资料的日期',
    reviewBy: '最晚哪天再核对',
    review: '主管部门审核以后再填',
    sources: '再加上依据的法和通知：- { id: card-law, title: 《……法》第几条 }',
    related: '别的文件夹的名字，按人生里的事：[id-card, passport]',
    decidedBy: '人不在一个地方时，谁的规定算数，去掉前面的 # 再写',
    filing: '有了 filing.yaml 再写 true',
    facets: {
      who: '接着写：先说谁能申请，再说谁不行。',
      materials: '把这个标题移到记号外面，先说带什么，不同情况分开列，最多五条。',
      how: '接着写：先用一句话说怎么办，再分步骤，最多五步。',
      time: '多久办好。天数写成 {id}，数字放在 facts.yaml。',
      fee: '要不要钱。金额写成 {id}，数字放在 facts.yaml。',
      where: '接着写：去哪个窗口，手机上能不能办，打哪个电话问。',
      pitfalls: '最容易办错、白跑的地方。',
      basis: '依据哪部法，一两句话。',
      faq: '每个问题一个小标题：### 能让家里人代办吗',
    },
  },
  en: {
    title: 'what people call this service',
    aliases: 'other names',
    phrases: 'replace these: at least eight whole questions as people really say them, one a line',
    authority: 'the office in charge, once you know it',
    itemType: 'licence, confirmation, public service …',
    visits: 'how often people go to a counter at most, once you know it',
    phones: 'ids of phone facts in facts.yaml, the one to call first on top',
    asOf: 'when the sources were read',
    reviewBy: 'when they must be read again',
    review: 'filled in when the office in charge has reviewed it',
    sources: 'add the laws and notices it rests on: - { id: card-law, title: Law on … }',
    related: 'other folders, by what happens in a life: [id-card, passport]',
    decidedBy: 'whose rules count for people who belong to several places; take the first # away',
    filing: 'true once there is a filing.yaml',
    facets: {
      who: 'Write on: first who may apply, then who may not.',
      materials: 'Move this heading out of the note: first what to bring, then a list by case, at most five items.',
      how: 'Write on: one sentence first, then at most five steps.',
      time: 'How long it takes. Write {id} and keep the figure in facts.yaml.',
      fee: 'Whether it costs anything. Write amounts as {id} and keep the figure in facts.yaml.',
      where: 'Write on: which counter, whether by phone app, which number to call.',
      pitfalls: 'What most often goes wrong.',
      basis: 'Which law it rests on, in a sentence or two.',
      faq: 'One small heading each: ### Can my family do it for me?',
    },
  },
}
