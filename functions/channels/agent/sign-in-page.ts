// The page that asks for the key.
import { html } from 'hono/html'
import { frame, type Markup, type Visit } from './frame.ts'
import { agentWords } from './agent-words.ts'

export function signInPage(visit: Visit, wrong?: 'wrong' | 'tooMany' | 'elsewhere'): Markup {
  const { signIn } = agentWords(visit.locale)
  const main = html`<h1>${signIn.heading}</h1>
    <p>${signIn.lead}</p>
    ${wrong && html`<p class="said wrong" role="alert" id="wrong">${signIn[wrong]}</p>`}
    <form method="post" action="${visit.link('/agent/sign-in')}">
      <label for="key">${signIn.key}</label>
      <input
        id="key"
        name="key"
        type="password"
        autocomplete="current-password"
        required
        maxlength="128"
        ${wrong && html` aria-describedby="wrong"`}
      />
      <p><button type="submit">${signIn.button}</button></p>
    </form>`
  return frame(visit, '/agent', signIn.heading, main, false)
}
