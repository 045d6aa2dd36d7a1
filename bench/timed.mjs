import { readFileSync } from 'node:fs'
import '../dist/cli/compile-late.js'
import { makeReport } from '../dist/intake/report.js'
import { read } from '../dist/read.js'
import { MODEL } from '../dist/reader.js'
import { FORMATS } from '../dist/reading/format.js'
import { toReading } from '../dist/reading/reading.js'
import { openTagger } from '../dist/tagger/tagger.js'
const given = readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line))
const tagger = await openTagger(MODEL, 1)
let mk=0,rd=0,tr=0,fo=0
const one = async f => { let a=performance.now(); const m=await makeReport(f); let b=performance.now(); mk+=b-a; const r=await read(m,tagger); a=performance.now(); rd+=a-b; const t=toReading(r); b=performance.now(); tr+=b-a; FORMATS.jsonl.one(t); fo+=performance.now()-b }
for (const fields of given.slice(0, 3)) await one(fields)
mk=rd=tr=fo=0; globalThis.T={}
for (const fields of given) await one(fields)
const n=given.length
const p=(k,v)=>console.log(k.padEnd(24),(v/n).toFixed(2))
p('makeReport',mk);p('read',rd);p('toReading',tr);p('format',fo);for(const [k,v] of Object.entries(globalThis.T)) p('  '+k,v)
const S=Object.entries(globalThis.T).filter(([k])=>k!=='model').reduce((a,[,v])=>a+v,0)
p('steps less model',S-globalThis.T.model)
p('all less model',mk+rd+tr+fo-globalThis.T.model)
