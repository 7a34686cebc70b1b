// The editors' command, run as they run it.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { SOUND, writeKnowledge } from './sound-service.ts'

const COMMAND = fileURLToPath(new URL('../../functions/commands/knowledge.ts', import.meta.url))

function run(...args: string[]) {
  const env = { ...process.env, BANGBAN_NOW: '2026-12-01T09:00:00+08:00' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('check', () => {
  test('counts, and ends well when nothing is wrong', () => {
    expect(run('check', '--folder', writeKnowledge())).toEqual({
      status: 0,
      stdout: '1 service, 2 languages, 0 faults\n',
      stderr: '',
    })
  })

  test('tells each fault on a line of its own and ends with 1', () => {
    const folder = writeKnowledge({ 'facts.yaml': (SOUND['facts.yaml'] ?? '').replace('value: 10', "value: '10'") })
    expect(run('check', 'library-card', '--folder', folder)).toEqual({
      status: 1,
      stdout:
        'knowledge/library-card/facts.yaml:5: the value of "fee" is no money, write the yuan as a number without quotes, 0 for free\n' +
        '1 service, 2 languages, 1 fault\n',
      stderr: '',
    })
  })

  test('finds no fault in the guides of this repository', () => {
    const { status, stdout } = run('check')
    expect(stdout).toMatch(/^\d+ services?, 2 languages, 0 faults\n$/)
    expect(status).toBe(0)
  })
})

describe('new', () => {
  const named = ['--title', '阅览室', '--english', 'Reading room']

  test('begins a signpost that is sound, and names what to write next', () => {
    const folder = writeKnowledge()
    expect(run('new', 'reading-room', ...named, '--folder', folder).status).toBe(0)
    expect(run('check', '--folder', folder).stdout).toBe('2 services, 2 languages, 0 faults\n')
    const guide = readFileSync(join(folder, 'reading-room', 'guide.zh-CN.md'), 'utf8')
    expect(guide).toContain('打 {phone-12345} 问清楚')
    expect(guide).toMatch(/<!--\n## 多少钱\n\n要不要钱/)
  })

  test('asks what people call it', () => {
    const folder = writeKnowledge()
    const { status, stderr } = run('new', 'reading-room', '--title', '阅览室', '--folder', folder)
    expect(status).toBe(2)
    expect(stderr).toContain('what do people call it? write --title 社保卡 --english "Social card"')
  })

  test.each([
    ['a folder that is there', 'library-card', named, 'there is knowledge/library-card already, write another name'],
    ['a name that is none', 'Library Card', named, 'write small letters, digits and dashes'],
    ['a way out of the folder', '../escape', named, 'write small letters, digits and dashes'],
    [
      'a title that another service has',
      'card',
      ['--title', '借书证', '--english', 'Reader card'],
      '"借书证" stands in knowledge/library-card/guide.zh-CN.md:4 too',
    ],
  ])('refuses %s, and writes nothing', (_, id, title, why) => {
    const folder = writeKnowledge()
    const { status, stdout, stderr } = run('new', id, ...title, '--folder', folder)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(why)
    expect(readdirSync(folder)).toEqual(['library-card'])
    expect(readdirSync(join(folder, '..'))).toEqual(['knowledge'])
  })
})

describe('preview', () => {
  test('shows the guide with its figures and says that nobody has reviewed it', () => {
    const { status, stdout } = run('preview', 'library-card', '--folder', writeKnowledge())
    expect(status).toBe(0)
    expect(stdout).toContain('样例指南，未经主管部门审核')
    expect(stdout).toContain('## 多少钱\n\n补一张 10 元。\n打 13800138000 问。')
    expect(stdout).not.toContain('{')
  })

  test('speaks English and names the region whose words these are', () => {
    const { stdout } = run(
      'preview',
      'library-card',
      '--locale',
      'en',
      '--region',
      '371102',
      '--folder',
      writeKnowledge(),
    )
    expect(stdout).toContain('## What you need [371100]\n\nBring nothing.')
    expect(stdout).toContain('- Fee for a new card: free [371100]')
    expect(stdout).toContain('Sample guide, not reviewed by the office in charge')
  })

  test('says what the telephone says: two sentences, the number in groups', () => {
    const { stdout } = run('preview', 'library-card', '--folder', writeKnowledge())
    const spoken = stdout.slice(stdout.indexOf('# 电话里这样说'))
    expect(spoken).toContain('- 谁可以办：年龄：6 周岁。满 6 周岁的人可以申请，第一次办也行。')
    expect(spoken).toContain('- 多少钱：补证费：10 元。补一张 10 元。打幺三八，零零幺三，八零零零问。')
    expect(spoken).toContain('- 能让家里人代办吗：可以，带上两个人的身份证。')
  })
})

test.each([
  [[]],
  [['publsh']],
  [['new']],
  [['check', 'a', 'b']],
  [['check', '--loud']],
  [['preview', 'library-card', '--locale', 'fr']],
])('%j is answered with the usage', (args) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain('npm run knowledge -- check [service]')
})
