// Settings: what is understood, and one line of help for what is not.
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../functions/config/config.ts'

test('without any setting all is as on one machine', () => {
  expect(readConfig({})).toEqual({ port: 3000, dataDir: '.data', portals: [], awsRegion: 'us-east-1', speech: 'none' })
  expect(readConfig({ PORT: '', BANGBAN_REGION: '' })).toEqual(readConfig({}))
})

test.each([
  ['0', 0],
  ['8080', 8080],
  ['65535', 65_535],
])('PORT=%s', (written, port) => {
  expect(readConfig({ PORT: written }).port).toBe(port)
})

test('portals are brought into the form that browsers send', () => {
  const written = 'https://www.Example.gov.cn/, http://localhost:8080 ,https://a.cn:443,'
  expect(readConfig({ BANGBAN_PORTALS: written }).portals).toEqual([
    'https://www.example.gov.cn',
    'http://localhost:8080',
    'https://a.cn',
  ])
})

test.each(['https://agency.gov.cn/filings', 'http://127.0.0.1:4000/', 'http://localhost:4000/'])(
  'filings may go to %s',
  (url) => expect(readConfig({ BANGBAN_AGENCY_URL: url }).agencyUrl).toBe(url),
)

test('who writes http to another machine is told where it may be used', () => {
  const wrong = () => readConfig({ BANGBAN_AGENCY_URL: 'http://agency.gov.cn/' })
  expect(wrong).toThrow('https, or http on this machine')
})

test('a secret may be written with whsec_ before it', () => {
  const secret = Buffer.alloc(32, 7).toString('base64')
  expect(readConfig({ BANGBAN_AGENCY_SECRET: `whsec_${secret}` }).agencySecret).toBe(secret)
})

test.each([
  ...[' ', '0x50', '1e3', '+80', '-1', '80.0', ' 80', '65536', '999999', '８０', 'http'].map((value) => [
    'PORT',
    value,
  ]),
  ...[
    'https://a.b/path',
    'https://a.b/?',
    'https://a.b/#x',
    'https://u@a.b',
    'a.b',
    'ftp://a.b',
    '*',
    'https:///',
    'https://a.b, x',
  ].map((value) => ['BANGBAN_PORTALS', value]),
  ['BANGBAN_REGION', '99999'],
  ['BANGBAN_REGION', '日照'],
  ['BANGBAN_DATA_KEY', 'c2hvcnQ='],
  ...['http://agency.gov.cn/', 'ftp://agency.gov.cn/', 'agency.gov.cn', 'https://u:p@agency.gov.cn/'].map((value) => [
    'BANGBAN_AGENCY_URL',
    value,
  ]),
  ['BANGBAN_AGENCY_SECRET', 'hush'],
  ['BANGBAN_NOW', 'today'],
  ['BANGBAN_TABLE', 'a b'],
  ['AWS_REGION', 'moon'],
])('%s=%j is refused in one line that does not repeat it', (name = '', value = '') => {
  let told: unknown
  try {
    readConfig({ [name]: value })
  } catch (error) {
    told = error
  }
  expect(told).toBeInstanceOf(ConfigError)
  const { message } = told as ConfigError
  expect(message).toMatch(new RegExp(`^${name} has a value that cannot be used: write .+\\.$`))
  if (value.length > 3) expect(message).not.toContain(value)
})
