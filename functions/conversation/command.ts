// What a turn may make the house do: a closed list, proposed by rules, or by the model, and carried out by the house alone.
import type { Locale } from '../filings/filing.ts'
import type { Grade } from './feedback/feedback.ts'
import type { Facet } from '../knowledge/guide.ts'

/** What one of several questions asks, and its own words. */
export interface Asked {
  service: string
  facets: Facet[]
  question?: string
  said: string
}

export type Command =
  | { do: 'greet' }
  /** Who and what this is, and what it can do. */
  | { do: 'introduce' }
  | { do: 'thank' }
  | { do: 'bye' }
  /** A person, at once, in every state. */
  | { do: 'human' }
  | { do: 'repeat' }
  /** Say it again, slowly from now on, or as usual again. */
  | { do: 'pace'; slow: boolean }
  /** Not understood by the citizen: say it in plainer and fewer words. */
  | { do: 'simpler' }
  /** The house misunderstood: what it last took for meant is taken back. */
  | { do: 'not-meant' }
  /** The citizen is away for a moment. */
  | { do: 'wait' }
  /** The rest of what was begun to be told. */
  | { do: 'more' }
  /** Go on elsewhere: six digits for it. */
  | { do: 'resume-code' }
  /** Has six digits: where they go. */
  | { do: 'have-code' }
  | { do: 'language'; locale: Locale }
  /** Begin filing a service; `instead`: what is under way is to be set aside for it; `heard` as of a question. */
  | { do: 'file'; service: string; instead?: true; heard?: string[] }
  /** Go on with what is under way or was set aside; of several with the one of this service. */
  | { do: 'resume'; service?: string }
  | { do: 'cancel' }
  /** Throw the open filing's answers away. */
  | { do: 'discard' }
  | { do: 'start-over' }
  | { do: 'back' }
  | { do: 'skip' }
  | { do: 'why' }
  /** Change an answer; without `said` it is asked again, without `slot` the citizen is asked which (of `among`, or of all). */
  | { do: 'change'; slot?: string; among?: string[]; said?: string }
  /** The answer to the open question. */
  | { do: 'answer'; slot: string; said: string }
  /** The yes on the review page; `explicit`: the very word was said, not just any yes. */
  | { do: 'submit'; mark?: string; explicit?: boolean }
  /** At the review: neither a yes nor a change. */
  | { do: 'unclear' }
  | { do: 'status' }
  /** The papers of a service as a list to tick; `ticks`: what was said of some of them. */
  | { do: 'checklist'; service?: string; ticks?: { slot: string; as: 'have' | 'fetch' | 'later' }[] }
  /** A message when something is due; `ask`: wishes one, the others answer what was asked about it. */
  | { do: 'remind'; wish: 'ask' | 'yes' | 'other' | 'no' | 'mobile' | 'stop'; said?: string }
  /** What the place has to tell just now. */
  | { do: 'notices' }
  /** A grade for what was done. */
  | { do: 'rate'; grade: Grade }
  /** A guide is wrong: the one named, or the one answered from last. */
  | { do: 'guide-wrong'; service?: string; facet?: Facet; said?: string }
  /** The word on why, after a low grade or a report. */
  | { do: 'feedback-why'; said: string }
  /** A filing of another conversation, by its number; without the end of its phone that is asked for. */
  | { do: 'look-up'; reference: string; phoneLast4?: string }
  /** Answer what an agency still wants of a filing. */
  | { do: 'supply'; reference: string; agency: string }
  /** Nobody said anything. */
  | { do: 'silence' }
  /** A key that stands for nothing here. */
  | { do: 'wrong-key' }
  /** A photo was sent. */
  | { do: 'upload'; id: string }
  /**
   * A question to the guides. `unsaid`: this guide has no word on it, and must not answer something else. `beyond`: more
   * was said than the matter and what of it is asked, so that its words alone may not fit the citizen's case. `records`:
   * only the citizen's own records tell it. `heard`: words that what was said was taken for, by sound or spelling.
   */
  | {
      do: 'ask'
      service: string
      facets: Facet[]
      question?: string
      unsaid?: true
      beyond?: true
      records?: true
      heard?: string[]
    }
  /** Several questions in one turn, in the order they were asked. */
  | { do: 'ask-each'; asks: Asked[] }
  /** The model thinks that this option was meant: it is asked whether it was. */
  | { do: 'confirm'; option: string }
  | { do: 'clarify'; services: string[]; facets: Facet[] }
  /** Where the citizen is, or belongs: said alone, or tapped. */
  | { do: 'place'; code?: string }
  | { do: 'not-found' }
  | { do: 'out-of-scope' }
