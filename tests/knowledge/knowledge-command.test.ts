// The editors' command, run as they run it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { SOUND, writeKnowledge } from './sound-service.ts'

const COMMAND = fileURLToPath(new URL('../../functions/commands/knowledge.ts', import.meta.url))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' })
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
  test('begins a folder in which check tells exactly what is still to write', () => {
    const folder = writeKnowledge()
    expect(run('new', 'reading-room', '--title', '阅览室', '--folder', folder).status).toBe(0)
    expect(readFileSync(join(folder, 'reading-room', 'guide.zh-CN.md'), 'utf8')).toContain('title: "阅览室"')
    const { status, stdout } = run('check', 'reading-room', '--folder', folder)
    const told = stdout.split('\n').filter((line) => line.includes('/guide.zh-CN.md:'))
    expect(status).toBe(1)
    expect(told.map((line) => line.replace(/^.*?:\d+: /, '').replace(/, write.*/, ''))).toEqual([
      ...['phrases', 'authority', 'itemType', 'phones', 'sources'].map((key) => `"${key}" is empty`),
      ...['谁可以办', '需要什么', '怎么办', '多久办好', '多少钱', '去哪办', '注意', '依据'].map(
        (title) => `nothing stands under "## ${title}"`,
      ),
      'no question stands under "## 常见问题"',
    ])
    expect(stdout).toContain('/facts.yaml:1: the file is empty, write a list of facts')
    expect(stdout).toContain('1 service (1 cannot be read yet), 2 languages, ')
  })

  test('refuses a folder that is there and a name that is none', () => {
    const folder = writeKnowledge()
    expect(run('new', 'library-card', '--folder', folder)).toMatchObject({ status: 1, stdout: '' })
    expect(run('new', 'Library Card', '--folder', folder).stderr).toContain('write small letters, digits and dashes')
    expect(run('new', '../escape', '--folder', folder).status).toBe(1)
    expect(run('check', '--folder', folder).stdout).toBe('1 service, 2 languages, 0 faults\n')
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
