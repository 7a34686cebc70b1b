// A piece of a page: text in which everything from outside is already escaped.
import type { html } from 'hono/html'

export type Markup = ReturnType<typeof html>
