// The look of the agents' page: the same paper, ink and blue as everywhere, in one sheet that stands in the page.
import { createHash } from 'node:crypto'

export const LOOK = `:root{color-scheme:light dark;--ink:#1b1d21;--quiet:#4c5057;--paper:#fbfaf5;--card:#fff;--rule:#8d897c;--blue:#12427a;--on:#fff;--red:#a61b1b;--tint:#e8eff8;font-size:112.5%}
@media (prefers-color-scheme:dark){:root{--ink:#f1efe8;--quiet:#b9bdc6;--paper:#16181c;--card:#1f2227;--rule:#747a86;--blue:#9cc3f5;--on:#0b1c30;--red:#ff9d94;--tint:#1d2a3a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans CJK SC',system-ui,sans-serif;line-height:1.6;overflow-wrap:anywhere}
:lang(zh-CN){font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif}
h1,h2,p,ul,dl,dd{margin:0;padding:0}
h1{font-size:1.6667rem;line-height:1.3}
h2{font-size:1.1111rem;line-height:1.4}
ul{list-style:none}
a{color:var(--blue);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--blue);outline-offset:3px}
main:focus{outline:none}
.skip{position:absolute;left:.5rem;top:.5rem;padding:.5rem 1rem;background:var(--blue);color:var(--on);translate:0 -300%}
.skip:focus{translate:0 0}
.wrap{width:min(100% - 2rem,46rem);margin-inline:auto}
header{background:var(--card);border-bottom:1px solid var(--rule)}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;padding-block:.5rem}
.bar strong{margin-right:auto}
.bar nav{display:flex;flex-wrap:wrap;gap:0 1rem}
.bar a,.plain{display:inline-flex;align-items:center;min-height:44px;min-width:44px}
main{display:block;padding-block:1.3333rem 3rem}
main>*+*{margin-top:1rem}
.quiet{color:var(--quiet)}
.said{padding:.75rem 1rem;border:2px solid var(--blue);border-radius:.6667rem;background:var(--tint)}
.said.wrong{border-color:var(--red)}
.cards>li{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;padding:1rem;border:1px solid var(--rule);border-radius:.6667rem;background:var(--card)}
.cards>li+li{margin-top:.75rem}
.what{flex:1 1 14rem}
.tags{display:flex;flex-wrap:wrap;gap:.25rem .75rem;color:var(--quiet)}
.wish{color:var(--red);font-weight:700}
button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.5rem 1.3333rem;border:2px solid var(--blue);border-radius:.6667rem;background:var(--blue);color:var(--on);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
.soft{background:transparent;color:var(--blue)}
.bar button{min-height:44px;padding:.25rem .5rem;border:0;background:transparent;color:var(--blue);font-weight:400;text-decoration:underline;text-underline-offset:.2em}
label{display:block;font-weight:700}
input{width:100%;max-width:24rem;min-height:48px;padding:.5rem .75rem;border:2px solid var(--rule);border-radius:.6667rem;background:var(--card);color:var(--ink);font:inherit}
form>*+*{margin-top:.75rem}
.number{font-size:1.8889rem;font-weight:700;font-variant-numeric:tabular-nums}
.number .quiet{font-size:1rem;font-weight:400}
.number a{display:inline-flex;align-items:center;min-height:48px}
.rows{border-top:1px solid var(--rule)}
.rows>div{display:grid;grid-template-columns:minmax(6rem,10rem) 1fr;gap:0 1rem;padding-block:.6rem;border-bottom:1px solid var(--rule)}
.rows dt{color:var(--quiet)}
.ends{display:flex;flex-wrap:wrap;gap:.75rem}
.ends form,.ends form>*{margin:0}
@media (max-width:26rem){.rows>div{grid-template-columns:1fr}.ends form,.ends button,.cards form,.cards button,.cards .button{width:100%}}
@media (forced-colors:active){button,.button{border-color:ButtonText}}`

/** For the content security policy: the only style that may stand in the page. */
export const LOOK_HASH = `'sha256-${createHash('sha256').update(LOOK).digest('base64')}'`
