// What is on its way as an operator reads it: how much, since when, how often it was tried and when it is tried next.
import { chinaTime } from '../china-time.ts'
import type { OnItsWay } from './on-their-way.ts'

/**
 * @param messages the longest waiting first
 * @param isAll false when there may be more than these
 * @param now milliseconds since 1970
 */
export function onTheirWayLines(messages: OnItsWay[], isAll: boolean, now: number): string[] {
  const [oldest] = messages
  if (!oldest) return ['Nothing is on its way.']
  const many = isAll ? `${messages.length}` : `${messages.length} or more`
  return [`${many} on their way, oldest since ${chinaTime(oldest.since)}`, ...messages.map((each) => line(each, now))]
}

function line({ reference, service, agency, message, attempts, fault, nextAt }: OnItsWay, now: number): string {
  const told = [
    message === 1 ? 'filing' : `supplement ${message - 1}`,
    `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    fault === undefined ? 'no fault' : `last fault ${fault}`,
    nextAt === undefined && message === 1 ? 'waits for another agency' : next(nextAt, now),
  ]
  return `${reference}  ${service} → ${agency}  ${told.join(', ')}`
}

function next(nextAt: number | undefined, now: number): string {
  if (nextAt === undefined) return 'next after the one before it'
  return nextAt > now ? `next try ${chinaTime(nextAt)}` : `due since ${chinaTime(nextAt)}`
}
