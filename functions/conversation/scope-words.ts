// Tells a matter of government that has no guide yet from a matter that is not government's.

const GOVERNMENT_ZH =
  /办理|申请|申领|补办|证|照|局|政府|政务|部门|窗口|大厅|社区|街道|乡镇|村委|户口|户籍|社保|医保|保险|公积金|养老金|退休|补贴|补助|津贴|低保|救助|税|登记|备案|许可|执照|营业|公司注册|签证|护照|出入境|结婚|离婚|生育|出生|上学|入学|学区|房产|过户|不动产|公租房|廉租|残疾|工伤|失业|仲裁|法律援助|投诉|举报|信访|拆迁|宅基地|土地|农补|驾照|违章|罚款|年检|火化|丧葬|迁户|落户|热线|公证|档案/u
const GOVERNMENT_EN =
  /\b(?:permits?|licen[cs]es?|certificates?|registrations?|register|passports?|visas?|tax(?:es)?|pensions?|social security|insurance|benefits?|allowances?|subsid(?:y|ies)|government|council|office|official|applications?|apply|id card|household|hukou|marriage|divorce|birth|school enrol\w*|housing|fund|complaints?|retire\w*|unemploy\w*|disab\w*|legal aid|fines?|driving)\b/iu

/** True when the words speak of something a government office deals with. */
export function isGovernmentMatter(said: string): boolean {
  return GOVERNMENT_ZH.test(said) || GOVERNMENT_EN.test(said)
}
