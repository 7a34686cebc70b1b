// The page of the telephone: a frame that its script fills, with a policy that lets nothing else run.
import type { Locale } from '../../../filings/filing.ts'

const WORDS: Record<Locale, { title: string; noScript: string }> = {
  'zh-CN': {
    title: '打电话问帮办（模拟电话）',
    noScript: '这部模拟电话要用脚本（JavaScript）才能打。请在浏览器里打开脚本，或者打政务服务热线 12345。',
  },
  en: {
    title: 'Call Bangban (practice phone)',
    noScript: 'This practice phone needs JavaScript. Please turn it on in your browser, or call the hotline 12345.',
  },
}

/** Nothing but its own script and style runs, and nobody frames it. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'Permissions-Policy': 'microphone=(self), camera=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}

/** Its words are all fixed: nothing of the request stands in it. */
export function page(locale: Locale): string {
  const { title, noScript } = WORDS[locale]
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/phone/phone.css">
<script src="/phone/phone.js" type="module"></script>
</head>
<body>
<noscript><p>${noScript}</p></noscript>
</body>
</html>
`
}
