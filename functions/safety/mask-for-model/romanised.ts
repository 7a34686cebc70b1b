// Chinese names in Latin letters, as patterns.

const INITIAL = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])'
const FINAL =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u|v)'
const SYLLABLE = `(?:${INITIAL}${FINAL}|an|ai|ao|en|er|ou)`

/** One or two syllables, also `Xiao-Ming`. */
export const GIVEN_PINYIN = `${SYLLABLE}(?:['’-]?${SYLLABLE})?(?![A-Za-z'’])`
/** Two syllables: a single one may be an English word. */
export const LONG_GIVEN_PINYIN = `${INITIAL}${FINAL}['’-]?${SYLLABLE}(?![A-Za-z'’])`
/** Those that are English words are left out: he, long, you, man, song, sun. */
export const FAMILY_PINYIN =
  '(?:Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Zhu|Hu|Guo|Lin|Gao|Luo|Zheng|Liang|Xie|Tang|Feng|Deng|Cao|Peng|Zeng|Xiao|Tian|Dong|Yuan|Pan|Jiang|Cai|Du|Ye|Cheng|Su|Wei|Lyu|Lu|Ding|Ren|Shen|Yao|Cui|Zhong|Tan|Fan|Jin|Shi|Liao|Jia|Xia|Fu|Fang|Bai|Zou|Meng|Xiong|Qin|Qiu|Yin|Xue|Yan|Duan|Lei|Hou|Tao|Gu|Mao|Hao|Gong|Shao|Qian|Dai|Mo|Kong|Kang|Niu|Ge|Xing|Qi|Qiao|Wen|Zhuang|Nie|Zhai|Yu|Ma|Sun|Song|Han|He|Ouyang|Sima|Zhuge|Shangguan)'
/** Places written in two, and our own words. */
export const NO_PINYIN_NAME =
  "(?!(?:Hong Kong|Xi ['’]?An|Ji Nan|He Nan|He Bei|Hu Bei|Hu Nan|Jiang Su|Jiang Xi|Gan Su|Wu Han|Wen Zhou|Su Zhou|Xu Zhou|Yu Nan|Yun Nan|Wang Fu ?Jing|Hu Kou|Shi Min|Tai An|He Can|He Gave|He Made|He Like|He Has|Song Name|Sun Wu|Ma On)\\b)"
