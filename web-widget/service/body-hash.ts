// The SHA-256 of a body, which CloudFront needs to sign what it passes on to a function URL that only it may call.

/** Nothing where the browser does not hash: on a page without TLS, and CloudFront serves none. */
export async function bodyHash(body: string | ArrayBuffer): Promise<{ 'x-amz-content-sha256'?: string }> {
  // Declared as always there, which it is on safe pages only.
  const { subtle } = crypto as Partial<typeof crypto>
  if (!subtle) return {}
  const written = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const bytes = new Uint8Array(await subtle.digest('SHA-256', written))
  return { 'x-amz-content-sha256': Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
