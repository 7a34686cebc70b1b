// English words that tell nothing by themselves: an answer may hold them without a source.

const LIGHT = new Set(
  `a an the this that these those it its itself they them their theirs you your yours yourself yourselves we us our i me my mine he she his
her him hers one ones who whom whose which what when where why how there here then than so as if and or but nor also too else both either
each other another such same own of to in on at by for from with about into onto over under up down out off through during between among along
around near within across upon toward towards via per against because since while although though however therefore thus hence moreover furthermore
is are was were be been being am do does did doing done have has had having will would shall should can could may might must let lets get gets
getting got go goes going come comes coming make makes making made put puts want wants wish wishes like likes need needs please thank thanks
hello hi sure good news well ok okay yes simply just only really very quite rather still already now soon first next last finally afterwards later
once again even much more most less least few little some any all many every several enough around usually often always never sometimes normally
not no don doesn isn aren won can't way ways thing things something anything everything someone anyone everyone person people time times step steps
process case cases example instance e.g i.e etc means mean meaning called known say says said tell tells told know see look looks find finds use uses
using used try tries help helps helping keep keeps give gives giving given take takes taking taken bring brings bringing show shows happen happens
remember note forget worry don't back away together instead straight directly ready available possible able right okay whether until before after
yet ahead along within without up-front simple easy easily quick quickly shortly briefly exactly actually basically depending depend depends
because due according accordance follow follows following below above including include includes included plus extra separate separately different
differ differs question questions answer answers information info details detail want wanted would'd rest part parts kind kinds sort bit lot lots
'll 're 've 'd 'm s t re ve ll d m o'clock currently present today's anyway mind feel free allow allows allowed let's matter matters
meantime turn turns turning end ends ended start starts started begin`.split(/\s+/),
)
/** Light elsewhere, but here they say what is done. */
const TELLING = new Set('keep tell yourself yourselves take bring give show call ask pay free today'.split(' '))

/** @param word lower case. */
export function isLightEn(word: string): boolean {
  return LIGHT.has(word) && !TELLING.has(word)
}
