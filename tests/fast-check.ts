// fast-check with one seed: a run that failed can be had again, and CI says the same of the same code. FC_SEED looks elsewhere.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 7) })

export { fc }
