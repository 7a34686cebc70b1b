// Loads one engine by its name.
import type { Engine } from './engine.ts'

export const ENGINES = ['bangban', 'sqlite', 'minisearch', 'minisearch-words', 'orama'] as const
export type EngineName = (typeof ENGINES)[number]

/** Each is loaded alone: what the others weigh must not be in the memory of the one that is measured. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  switch (name) {
    case 'bangban':
      return (await import('./bangban.ts')).bangban
    case 'sqlite':
      return (await import('./sqlite.ts')).sqlite
    case 'minisearch':
      return (await import('./minisearch.ts')).minisearchPairs
    case 'minisearch-words':
      return (await import('./minisearch.ts')).minisearchWords
    case 'orama':
      return (await import('./orama.ts')).orama
  }
}
