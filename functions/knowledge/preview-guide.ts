// Prints a guide as citizens will read it, with what an editor wants to know on top.
import { HEADINGS, type Section } from './guide.ts'
import type { ResolvedGuide } from './resolve-guide.ts'
import type { Locale } from '../filings/filing.ts'

interface Labels {
  reviewed(by: string, on: string): string
  sample: string
  office: string
  read: string
  again: string
  call: string
  figures: string
  sources: string
  spoken: string
}

const LABELS: Record<Locale, Labels> = {
  'zh-CN': {
    reviewed: (by, on) => `已审核：${by}，${on}`,
    sample: '样例指南，未经主管部门审核',
    office: '主管部门',
    read: '核对日期',
    again: '最晚再核对',
    call: '电话',
    figures: '要点',
    sources: '来源',
    spoken: '电话里这样说',
  },
  en: {
    reviewed: (by, on) => `Reviewed by ${by} on ${on}`,
    sample: 'Sample guide, not reviewed by the office in charge',
    office: 'Office in charge',
    read: 'Sources read',
    again: 'Read again by',
    call: 'Phone',
    figures: 'At a glance',
    sources: 'Sources',
    spoken: 'As the telephone says it',
  },
}

/** Markdown; a text or figure of a region is followed by the region's code. */
export function previewGuide(guide: ResolvedGuide): string {
  const labels = LABELS[guide.locale]
  const { review, phones, facts, sources } = guide
  const head = [
    `# ${guide.title}`,
    '',
    guide.reviewed ? labels.reviewed(review.by, review.on) : labels.sample,
    `${labels.office}: ${guide.authority}`,
    `${labels.read}: ${guide.asOf} · ${labels.again}: ${guide.reviewBy}`,
    `${labels.call}: ${phones.map(({ name, number }) => `${number} (${name})`).join(' · ')}`,
  ]
  const figures = facts.map(({ label, value, region }) => `- ${label}: ${value}${place(region)}`)
  const origin = sources.map(({ title, url, asOf }) => `- ${title}${url ? ` ${url}` : ''} (${asOf})`)
  const text = guide.sections.flatMap((section, index) => [
    '',
    ...sectionLines(section, guide.sections[index - 1], guide.locale),
  ])
  return [
    ...head,
    ...text,
    '',
    `## ${labels.figures}`,
    '',
    ...figures,
    '',
    `## ${labels.sources}`,
    '',
    ...origin,
    '',
  ].join('\n')
}

/** The same for the ear, heading by heading. */
export function previewSpeech(headings: { heading: string; said: string }[], locale: Locale): string {
  const colon = locale === 'zh-CN' ? '：' : ': '
  return [
    `# ${LABELS[locale].spoken}`,
    '',
    ...headings.map(({ heading, said }) => `- ${heading.replace(/[?？]$/u, '')}${colon}${said}`),
    '',
  ].join('\n')
}

function sectionLines(
  { facet, question, text, region }: Section,
  before: Section | undefined,
  locale: Locale,
): string[] {
  const heading = before?.facet === facet ? [] : [`## ${HEADINGS[facet][locale]}${place(region)}`, '']
  return [...heading, ...(question ? [`### ${question}`, ''] : []), text]
}

function place(region: string | undefined): string {
  return region ? ` [${region}]` : ''
}
