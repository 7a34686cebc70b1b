// English sentences that keep to the words of their passage, as the prompt asks: nearly all must pass.
import type { Said } from './guard-reply-close-zh.ts'

export const CLOSE_EN: readonly Said[] = [
  [
    'benefit-certification',
    'how',
    'If the scan fails, please go to your community office or the social insurance counter.',
  ],
  ['benefit-certification', 'time', 'You can do it on any day; there is no fixed month.'],
  [
    'cross-province-medical',
    'What if I fall ill suddenly in another province and have not filed?',
    'Emergency rescue counts as already filed.',
  ],
  ['cross-province-medical', 'pitfalls', 'The share paid back is set by your insured place.'],
  [
    'e-social-security-card',
    'materials',
    "For a child, you need a photo of the child's card and a front photo of the child.",
  ],
  [
    'social-security-card',
    'What do I do if I lost my social security card?',
    'Please call 12333 to report it, and ask the bank on the card to stop the account.',
  ],
  [
    'flexible-employment-insurance',
    'who',
    'If you have an employer, they must register you within 30 days of taking you on.',
  ],
  [
    'flexible-employment-insurance',
    'How many years must I pay before I get a pension?',
    'If you reach retirement age with too few years, you can go on paying.',
  ],
  ['hotline-12345', 'time', 'Consumer complaint: accepted or refused within 7 working days of arriving.'],
  [
    'hotline-12345',
    'Will they learn my name if I complain?',
    'You may ask for confidentiality, and the hotline must keep it.',
  ],
  ['id-card', 'fee', 'A renewal is 20 yuan.'],
  [
    'id-card',
    'Can a child have an ID card?',
    'Please take the child along, because photo and fingerprints are taken there.',
  ],
  [
    'medical-insurance-code',
    'How do I add my family, and how many people?',
    'Usually up to 5 people; if it fails, call 12393.',
  ],
  [
    'medical-insurance-code',
    'pitfalls',
    'The code keeps changing, so please open it fresh each time and do not rely on a screenshot.',
  ],
  ['newborn-birth', 'pitfalls', 'Please do not tear the two pages of the birth certificate apart, or it may be void.'],
  [
    'newborn-birth',
    'We are not married. Can our child get a hukou?',
    'Yes, you can apply without a marriage certificate.',
  ],
  ['passport', 'time', 'In another province, it usually takes up to 20 days.'],
  ['passport', 'How many years is a passport valid?', 'A passport made before you are 16 years old lasts 5 years.'],
  [
    'provident-fund-transfer',
    'who',
    'You may apply if you work in a new city and pay into the housing provident fund (公积金) there.',
  ],
  [
    'provident-fund-transfer',
    'Can my family do it for me?',
    'On the phone you must do the face check yourself, so nobody can replace you.',
  ],
  ['residence-permit', 'pitfalls', 'A late renewal makes it work again, but your years there count from that day.'],
  ['residence-permit', 'fee', 'Replacing a lost permit has a card fee (工本费).'],
  [
    'work-injury',
    'What if my employer refuses to apply?',
    'Please apply yourself, or let your family or the trade union do it.',
  ],
]
