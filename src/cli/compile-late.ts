import { setFlagsFromString } from 'node:v8'

/**
 * V8 compiles a function anew once it has run through so many bytes of bytecode, 66 kB by default. The hundreds of small rules of a reading reach that together, and compiling them took a third of the time of
 * the first hundred reports; later, it takes none of it and reading is as fast (bench/README.md). From Node 22 on the flag is called something else, and another compiler comes first.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=600000')
