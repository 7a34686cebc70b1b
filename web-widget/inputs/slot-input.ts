// The control that fits a question.
import type { SlotInput } from '../../functions/filings/filing.ts'
import type { View } from '../view.ts'
import { amount } from './amount.ts'
import type { Asked } from './asked.ts'
import { attachment } from './attachment.ts'
import { choices, yesNo } from './choices.ts'
import { date } from './date.ts'
import { digits } from './digits.ts'
import { region } from './region.ts'
import { written } from './written.ts'

export function slotInput(input: SlotInput, view: View, asked: Asked): HTMLElement {
  const { type } = input
  switch (type) {
    case 'choice':
      return choices(input, view)
    case 'yes-no':
      return yesNo(view)
    case 'date':
      return date(input, view, asked)
    case 'resident-id':
    case 'residence-card':
    case 'credit-code':
    case 'mobile':
    case 'bank-card':
    case 'passport':
    case 'certificate':
      return digits(input, type, view, asked)
    case 'region':
      return region(input, view, asked)
    case 'amount':
      return amount(input, view, asked)
    case 'name':
    case 'address':
    case 'text':
    case 'number':
      return written(input, type, view, asked)
    case 'attachment':
      return attachment(input, view, asked)
  }
}
