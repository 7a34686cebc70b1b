// Rule: 受理 says who takes the papers in, or the guide says what the word means.
import { ownTexts } from './texts.ts'
import { sentencesOf } from './short-sentences.ts'
import type { Fault } from '../fault.ts'
import type { ServiceFolder } from '../service-folder.ts'

/** Where one of these stands before it in the sentence, the reader knows who does what. */
const OFFICE =
  /窗口|派出所|公安|民政|部门|机关|机构|中心|法院|仲裁|人社|社保|医保|税务|街道|乡镇|社区|村委|居委|大厅|服务点|网点|银行|医院|学校|单位|热线|平台|局|厅|站|委员会|监管/

/** 受理点, 受理费 and 异地受理 are names; 受不受理 asks. */
const USED = /(?<![不异]|异地)受理(?!点|通知|单|编号|窗口|费)/

const EXPLAINED = /受理(?:，就是|（|就是)/

export function receivingSaysWho(folder: ServiceFolder): Fault[] {
  const texts = ownTexts(folder).filter(({ locale, facet }) => locale === 'zh-CN' && facet !== 'basis')
  if (texts.some(({ text }) => EXPLAINED.test(text))) return []
  return texts.flatMap(({ file, line, text }) =>
    sentencesOf(text.replace(/《[^》]*》|“[^”]*”/g, ''), 'zh-CN').flatMap((sentence): Fault[] => {
      const at = sentence.search(USED)
      if (at < 0 || OFFICE.test(sentence.slice(0, at))) return []
      const what = '"受理" does not say who takes the papers'
      return [{ file, line, what, write: 'write 窗口收下材料 or 派出所受理, or explain it: 受理，就是收下来办' }]
    }),
  )
}
