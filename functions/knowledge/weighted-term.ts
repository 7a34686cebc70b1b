// One term of a query.

/** Weight 1 is a word of the question itself; what is less sure to be meant weighs less. */
export type WeightedTerm = [term: string, weight: number]
