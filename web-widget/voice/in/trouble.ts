// Why nothing could be heard, as kinds that a citizen is told something about.

export type TroubleKind =
  /** The citizen, or their browser, said no to the microphone. */
  | 'denied'
  /** The page around us does not hand the microphone on. */
  | 'barred'
  /** Without TLS no browser opens a microphone. */
  | 'insecure'
  /** There is no microphone. */
  | 'missing'
  /** Another program has it. */
  | 'busy'
  /** Nothing was said. */
  | 'silent'
  /** Something was said, and no words were understood. */
  | 'wordless'
  /** The line is gone: what was said is still here. */
  | 'unreached'
  | 'too-many'
  /** This way of hearing does not work here, now. */
  | 'broken'

/** `broken` and `unreached`: another way of hearing may work. */
export class Trouble extends Error {
  override name = 'Trouble'
  readonly kind: TroubleKind
  constructor(kind: TroubleKind, options?: ErrorOptions) {
    super(kind, options)
    this.kind = kind
  }
}

/** Of what `getUserMedia` refused with. */
export function microphoneTrouble(error: unknown): Trouble {
  const name = error instanceof Error ? error.name : ''
  return new Trouble(kindOf(name), { cause: error })
}

function kindOf(name: string): TroubleKind {
  if (name === 'NotAllowedError' || name === 'SecurityError') return refusal()
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'broken'
}

/** Who has refused: without TLS the browser, in a frame that is not allowed to the page around it, else somebody. */
export function refusal(): TroubleKind {
  if (!isSecureContext) return 'insecure'
  const { featurePolicy } = document as { featurePolicy?: { allowsFeature(name: string): boolean } }
  return featurePolicy && !featurePolicy.allowsFeature('microphone') ? 'barred' : 'denied'
}
