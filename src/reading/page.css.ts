/** How many attributions of one paragraph light up, in the text and on their cards, when either is pointed at. */
export const LIT = 24

const lit = Array.from({ length: LIT }, (_, i) => `.row:has(.k${i + 1}:is(:hover,:target,:focus-within)) .k${i + 1}`).join(',')

/*
 * A newspaper page: one serif column of about 66 characters, ragged right; cards beside their paragraph. Quoted words have a solid line,
 * reported ones a dotted line, the outlet's own none, so that they are told apart without colour and on paper.
 */
export const css = `
:root{color-scheme:light dark;
--paper:#fffdf8;--ink:#1d1b18;--soft:#655f55;--line:#ddd6c8;--tint:#f6eed6;--quoted:#a07c1c;--reported:#4f6a8c;--doubt:#a8481a;--glow:#ffe9a8;--hatch:#c9bfa8;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Source Serif 4",Georgia,"Times New Roman",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#ece7dc;--soft:#a8a092;--line:#3a362e;--tint:#2c2715;--quoted:#cfac4e;--reported:#93aed0;--doubt:#eb9566;--glow:#43380f;--hatch:#5c5547}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 var(--serif)}
a{color:inherit;text-decoration-color:var(--hatch);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--reported);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper);font:.875rem var(--sans)}
.skip:focus{left:1rem;top:.5rem;z-index:1}
.page{max-width:72rem;margin:0 auto;padding:1.5rem 2rem 4rem}
.brand{font-size:.9375rem;font-variant:small-caps;letter-spacing:.06em;color:var(--soft)}
h1{font-size:1.95rem;line-height:1.2;font-weight:600;letter-spacing:-.01em;margin:.3rem 0 .35rem;text-wrap:balance}
.facts,.voice,.cards,.people,.doubts,footer,.failed{font-family:var(--sans)}
.facts{margin:0;color:var(--soft);font-size:.8125rem;line-height:1.5}
.top{border-bottom:1px solid var(--line);padding-bottom:.9rem;margin-bottom:1.6rem}
.voice{border:0;margin:1rem 0 0;padding:0;min-width:0;max-width:35rem;font-size:.8125rem}
.voice legend{padding:0;color:var(--soft)}
.voice svg{display:block;width:100%;height:10px;margin:.35rem 0 .3rem;overflow:visible;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar-quoted{fill:var(--quoted)}
.bar-reported{stroke:var(--reported);stroke-width:5;stroke-dasharray:3 3}
.bar-own{stroke:var(--hatch);stroke-width:1.5}
.voice label{display:inline-block;margin-right:1.1rem;padding:.3rem 0;cursor:pointer;white-space:nowrap}
.voice input{accent-color:var(--soft);margin:0 .35em 0 0;vertical-align:-.1em}
.voice b{font-weight:600;font-variant-numeric:tabular-nums}
.row{display:grid;grid-template-columns:minmax(0,66ch) minmax(15rem,1fr);column-gap:3.25rem;align-items:start}
.row>p{margin:0 0 1em;overflow-wrap:break-word;hyphens:manual}
.row>h1{overflow-wrap:break-word}
.run{transition:background-color .15s,opacity .15s}
.quoted{background:var(--lit,var(--tint));border-bottom:1.5px solid var(--quoted)}
.reported{background:var(--lit,transparent);border-bottom:2px dotted var(--reported)}
.own{background:var(--lit,transparent)}
h1 .quoted,h1 .reported{border-bottom-width:2px}
.reported.deep{text-decoration:underline solid var(--reported) 1px;text-underline-offset:.08em}
.unsaid{border-bottom-style:dashed}
.source{font-weight:600}
.cue{font-style:italic}
.insertion{background:repeating-linear-gradient(135deg,transparent 0 2px,var(--hatch) 2px 3px) 0 100%/100% .3em no-repeat,var(--lit,var(--tint));color:var(--soft);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.figure{text-decoration:underline solid var(--soft) 1px;text-underline-offset:.16em;scroll-margin-top:4rem}
.figure:hover{text-decoration-color:currentColor}
.figure:target,.figure-card:target{background:var(--glow)}
.doubt{text-decoration:underline wavy var(--doubt) 1px;text-underline-offset:.3em}
${lit}{--lit:var(--glow)}
.run,.note,.card,.person{scroll-margin-top:4rem}
.note{font:600 .6875rem/1 var(--sans);vertical-align:super;line-height:0;margin-left:1px;white-space:nowrap}
.note a{position:relative;color:var(--soft);text-decoration:none}
.note a::after{content:"";position:absolute;inset:-.7em -.45em}
.note+.note{margin-left:.45em}
.note a:hover{color:var(--ink);text-decoration:underline}
.cards{list-style:none;margin:.2rem 0 1rem;padding:0;font-size:.8125rem;line-height:1.45}
.card{position:relative;border-left:2.5px solid var(--quoted);padding:0 .5rem 0 .75rem;margin:0 0 .7rem;background:var(--lit,transparent);transition:background-color .15s}
.card.reported{border-bottom:0;border-left:2.5px dotted var(--reported)}
.card.quoted{border-bottom:0;background:var(--lit,transparent)}
.card.mixed{border-left-style:double;border-left-width:4px;padding-left:calc(.75rem - 1.5px)}
.card .cards{margin:.45rem 0 0 1.15rem}
.card .card .card .card .cards{margin-left:0}
.card .card:last-child{margin-bottom:.2rem}
.denial{font-size:.6875rem;font-weight:600;letter-spacing:.03em;border:1px solid currentColor;border-radius:2px;padding:0 .3em;white-space:nowrap}
.card p{margin:0;overflow-wrap:break-word}
.card b{font-weight:600}
.card i{font-family:var(--serif);font-size:1.06em}
.card .number{position:absolute;right:100%;margin-right:.2rem;min-width:1.4rem;padding:0 .25rem;text-align:right;font-weight:600;font-size:.6875rem;line-height:1.7;color:var(--soft);text-decoration:none}
.card .number:hover{color:var(--ink);text-decoration:underline}
.soft{color:var(--soft)}
.missing{color:var(--soft);font-style:italic;font-weight:400}
.figures{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:1.2rem 2.4rem;font:.8125rem/1.45 var(--sans)}
.figure-card{border-top:1px solid var(--line);padding-top:.45rem;scroll-margin-top:4rem;overflow-wrap:break-word;min-width:0}
.figure-card p{margin:0}
.figure-card>p:first-child{margin-bottom:.25rem}
.figure-card>p>a:first-child{display:inline-block;min-width:1.4rem;padding:.15rem .3rem .15rem 0;font-size:.6875rem;font-weight:600;text-decoration:none}
.figure-card b{font:600 1.06rem/1.3 var(--serif)}
.figure-card dl{margin:0}
.figure-card dl div{display:grid;grid-template-columns:6.4rem minmax(0,1fr);column-gap:.4rem}
.figure-card dt{color:var(--soft)}
.figure-card dd{margin:0;font-family:var(--serif);font-size:1.04em}
.figure-card dd .soft,.figure-card .missing{font-family:var(--sans);font-size:.75rem}
.figure-card .remark{margin-top:.3rem;padding-left:.6rem;border-left:2px solid var(--hatch)}
section.after{border-top:1px solid var(--line);margin-top:2.2rem;padding-top:1.1rem}
h2{font:600 .8125rem/1.3 var(--sans);letter-spacing:.05em;text-transform:uppercase;color:var(--soft);margin:0 0 .8rem}
.people{list-style:none;margin:0;padding:0;max-width:58rem;font-size:.875rem;line-height:1.5}
.person{display:grid;grid-template-columns:minmax(0,16rem) minmax(0,1fr);column-gap:2rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.person p{margin:0}
.named{margin-top:.8rem}
.person b{font-weight:600}
.numbers a{display:inline-block;min-width:1.5rem;padding:0 .2rem;text-align:center;font-variant-numeric:tabular-nums}
.doubts{margin:0;padding:0;list-style:none;max-width:46rem;font-size:.875rem;line-height:1.5}
.doubts li{margin:0 0 .5rem}
.doubts q{quotes:none;font-family:var(--serif);font-size:1.05em}
code{font:.9em ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
footer{margin-top:2.4rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.75rem;line-height:1.55;color:var(--soft);max-width:60rem}
footer p{margin:0 0 .3rem}
.report+.report,.report+.failed,.failed+.report{margin-top:4rem;padding-top:1.5rem;border-top:3px double var(--line)}
.failed{font-size:.875rem}
.report:has(.show-quoted:not(:checked)) .run.quoted,.report:has(.show-reported:not(:checked)) .run.reported,.report:has(.show-own:not(:checked)) .run.own{opacity:.22}
@media (max-width:56rem){
.page{padding:1rem 1.1rem 3rem}
h1{font-size:1.6rem}
.row{display:block}
.row>h1+.cards{margin-top:.8rem}
.row>p{margin-bottom:.7em}
.cards{margin:0 0 1.4rem 1.6rem}
.voice label{padding:.45rem 0}
.card .number{padding:.2rem .3rem}
.person{display:block}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--tint:transparent;--quoted:#000;--reported:#000;--hatch:#aaa;--doubt:#000;--glow:transparent}
@page{margin:17mm 15mm}
body{font-size:10.5pt;line-height:1.45}
.page{max-width:none;padding:0}
.row{display:grid;grid-template-columns:minmax(0,1fr) 33%;column-gap:9mm}
.row,.person,.card,.figure-card{break-inside:avoid}
.cards{margin:0 0 .6rem;font-size:8pt}
.skip,.voice input{display:none}
h2{break-after:avoid}
.run{opacity:1!important;transition:none}
}
`
