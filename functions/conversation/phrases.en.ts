// The fixed words of the house in English.
import type { Belonging } from '../knowledge/guide.ts'
import type { PhraseBook } from './phrase-book.ts'

const EMERGENCY_LINES: Record<string, string> = {
  '110': 'Police',
  '119': 'Fire and rescue',
  '120': 'Ambulance',
  '122': 'Traffic accidents',
  '96110': 'Anti-fraud line',
  '12110': 'Police by text message',
  '12338': 'Women’s help line',
  '12356': 'Psychological help line',
}

const DECIDERS: Record<Belonging, string> = {
  home: 'the place of your hukou (户口)',
  insured: 'the place where you are insured',
  living: 'the place where you live',
  work: 'the place where you work or trade',
}

export const english: PhraseBook = {
  notice: 'I am an automatic assistant, not a person. Say “human” to reach a person at any time.',
  hotline: 'Government service hotline',
  greeting: {
    first:
      'Hello, this is Bangban. I am a machine, not a person; say “human” to reach a person. I answer questions about government services and help you fill in forms.',
    again: 'Hello, I am here.',
    offer: 'What do you need to do? Say it in your own words, or pick one:',
  },
  thanks: 'You are welcome. Ask me anything else you need.',
  bye: 'Goodbye. Come back any time.',
  unreviewed: 'sample guide, not reviewed by an authority',
  regional: (region) => `as it is in ${region}`,
  noted: (title, remarks) => `${title} (${remarks})`,
  answer: {
    next: 'What next?',
    start: (title) => `Start now: ${title}`,
    preStart: (title) => `Fill in the pre-application: ${title}`,
    checklist: 'Checklist of papers',
    facet: {
      who: 'Who can apply',
      materials: 'What to bring',
      how: 'How to do it',
      time: 'How long it takes',
      fee: 'What it costs',
      where: 'Where to go',
      pitfalls: 'What to watch out for',
      basis: 'The legal basis',
      faq: 'Common questions',
    },
    oneOf: (title, at) => `${at === 0 ? 'First' : 'Next'}: ${title}.`,
    records: 'That is in your own records, which I cannot see. Here is where to look it up:',
    unwritten: (title, phone) => `The guide on “${title}” does not say. Call ${phone} to be sure.`,
    heard: (words) => `I take it you mean ${words}. If not, say it again.`,
    overdue: (title, phone) =>
      `The guide on “${title}” is past its review date, so I will not quote its figures. Call ${phone} or ask at the counter.`,
  },
  place: {
    noted: (place) => `Noted: ${place}.`,
    same: 'This is the same all over the country.',
    noneHere: (place, phone) =>
      `I do not have the rules of ${place} itself yet, so here are the national ones. For local details, call ${phone}.`,
    says: (place) => `In ${place}:`,
    decides: (decider, place) =>
      decider === 'same'
        ? 'This is the same all over the country, in both places.'
        : `What counts here are the rules of ${DECIDERS[decider]}${place ? `: ${place}` : ''}.`,
    ask: {
      home: 'This differs from place to place. Where is your household registered (hukou)? Tell me, and I will give the rules there.',
      insured: 'This differs from place to place. Where are you insured? Tell me, and I will give the rules there.',
      living: 'This differs from place to place. Where do you live? Tell me, and I will give the rules there.',
      work: 'This differs from place to place. Where do you work or trade? Tell me, and I will give the rules there.',
    },
    which: 'Which one do you mean?',
  },
  clarify: (several) => (several ? 'Which one do you mean?' : 'Is this what you mean?'),
  failure: {
    notFound:
      'I have no guide on that, so I will not guess. Try other words, such as “I lost my ID card”, or call 12345.',
    notFoundAgain: 'I still cannot find it. Try once more in other words, or talk to a person.',
    outOfScope:
      'That is not a government service, so I cannot help with it. Ask me about papers, medical cover or the hotline.',
    tooLong: 'That is too long for me. Please say the most important part in a sentence or two.',
  },
  guarded: {
    attack: 'I cannot do that. Just ask me about the service you need.',
    'other-people': 'I cannot look up other people’s records. They can ask at a counter with their ID, or call 12345.',
    unlawful: 'That is against the law and I cannot help with it. I can tell you the proper way.',
    commitment:
      'Only the office in charge decides, after seeing the papers, so I cannot promise. I can tell you what it asks for.',
    advice:
      'I cannot choose for you or say whether it will be approved. I can explain the rules; to talk it over, call 12345.',
    secret:
      'Please do not give passwords or codes here. No government office asks for them; if someone does, call 96110.',
    diagnosis: 'Please ask a doctor about illness and medicine. If it is urgent, call 120 now.',
  },
  emergency: {
    fire: 'Get out first and call 119 now! Do not use the lift; cover your mouth with a wet cloth.',
    police: 'Get somewhere safe and call 110 now! If you cannot speak, text 12110 and say where you are.',
    violence: 'Get somewhere safe and call 110 now! If you cannot speak, text 12110. Later, 12338 can help you.',
    medical: 'Call 120 now! Give the address, stay with the person, and do as 120 tells you.',
    traffic: 'If anyone is hurt call 120 first, then 122! Stand clear of the road.',
    gas: 'No lights, no flames: go outside first, then call 119!',
    rescue: 'Call 119 now! Say where and how many people. Do not go in yourself.',
    danger: 'If you are in danger get somewhere safe and call 110 now; if someone is hurt call 120, for fire 119.',
    fraud:
      'Send no more money, tap no links and give no codes! Call 110 now, or 96110; then call your bank and ask it to stop the payment.',
    suicide:
      'This must be very hard for you. Please call 12356 now; someone will listen, day and night. If there is danger, call 120 or 110. If anyone is near, ask them to stay with you.',
  },
  mood: {
    grief: 'I am sorry for your loss. We will take it one step at a time.',
    harm: 'I am sorry this happened to you. If you are in danger call 110 now; 12338 can help you too.',
    abuse: 'I hear you, and I want to help.',
  },
  emergencyLine: (number) => EMERGENCY_LINES[number] ?? number,
  emergencyKept: 'What you filled in is kept. We can go on when you are safe.',
  emergencyMaybe: (kind, phone) => {
    if (kind === 'suicide') return 'If it is all too much, call 12356: someone will listen, day and night.'
    if (kind === 'fraud') return 'It may be a scam: send no money yet, and ask at 96110.'
    return `If anyone is in danger right now, call ${phone}.`
  },
  human: {
    asked: 'Of course. Call one of these numbers to talk to a person.',
    thirdFailure: 'I could not help, so please talk to a person. Call one of these numbers.',
    option: 'Talk to a person',
  },
  unavailable:
    'Sorry, something went wrong here and what you said may not have been done. Please try again soon, or call 12345.',
  repair: {
    pace: (slow) => (slow ? 'All right, slowly.' : 'All right, at the usual pace.'),
    takenBack: 'Sorry, that was my mistake. What I took from it does not count.',
    notMeant: 'Sorry, I misunderstood. Please say it in other words.',
    rather: 'Did you mean one of these?',
    more: (left) =>
      `There ${left > 1 ? 'are' : 'is'} ${left} more; say “what else” to hear ${left > 1 ? 'them' : 'it'}.`,
    oneOf: (list) => `Just say one of these: ${list}.`,
    noMore: 'That is all.',
    waits: (filing) =>
      filing
        ? 'Take your time; what you filled in is kept. Say “continue” when you are ready.'
        : 'Take your time. Just ask when you are ready.',
    ask: 'Tell me what you need, such as “I lost my ID card”.',
  },
  filing: {
    begin: (title) => `Let us do “${title}” together, one question at a time.`,
    example: (example) => `For example: ${example}`,
    changed: (label, value) => `Changed. ${label}: ${value}.`,
    noted: (label, value) => `Noted. ${label}: ${value}.`,
    whichChange: 'Which one do you want to change?',
    notYetAsked: 'That one is not filled in yet; tell me when I ask for it.',
    nothingToChange: 'Nothing is filled in yet, so there is nothing to change.',
    firstQuestion: 'This is the first question.',
    whyGeneral: 'The office that handles this needs it, and nobody else gets it.',
    required:
      'This one cannot be skipped; the office cannot accept the form without it. You can say “cancel” and I will keep what you filled in.',
    skipped: 'left out',
    later: 'bring to the counter',
    have: 'you have it; bring it to the counter',
    sent: 'photo sent',
    certified: (source) => `fetched from ${source}`,
    resumeAfter: 'Back to where we were.',
    parked: (title) =>
      `“${title}” is paused and was not submitted. I keep what you filled in; say “continue” to go on.`,
    parkedFirst: (title) => `“${title}” is paused and not finished. Go on with it first, or drop it?`,
    keptAside: (title) => `I keep “${title}” for you.`,
    insteadOf: (title) => `You are in the middle of “${title}”. Which one first? What you filled in is kept.`,
    insteadOption: (title) => `First: ${title}`,
    resumeTitle: (title) => `Go on with: ${title}`,
    discarded: 'Done. What you filled in is deleted. Ask me anything else you need.',
    nothingOpen: 'You have no form open. Tell me what you need to do.',
    review: 'Please check everything. If it is right, say “submit”; if not, say “change” and which one.',
    reviewYes: 'Submit',
    reviewChange: 'Change something',
    reviewUnclear: 'Not submitted yet. Say “submit” if all is right, or say which one to change.',
    preSubmitted: (reference) =>
      `Your pre-application is in. Its number is ${reference}. Write it down: you need it, and the last four digits of your mobile, to ask how it stands.`,
    preBegin: 'This is a pre-application: you send the details now, and show your original papers at the end.',
    submitted: (reference) =>
      `Received. Your number is ${reference}. Write it down: you need it, and the last four digits of your mobile, to ask how it stands.`,
    owed: (list) => `Bring to the counter: ${list}.`,
    alreadySubmitted: (reference) =>
      `This one is already submitted under ${reference} and cannot be changed here or taken back. Call to ask how to do that.`,
    resume: 'Continue',
    discard: 'Delete what I filled in',
    askedAnew: (list) => `It is for somebody else now, so please fill in again: ${list}.`,
    startedOver: 'Starting over; what you filled in before does not count.',
    refusedBefore:
      'Last time you did not agree to share these details, so I did not ask again. If you changed your mind, say “I agree”:',
    choose: 'Please pick one:',
    meant: 'Is this what you mean?',
    skipOption: 'Leave this one out',
    cancelOption: 'Stop for now',
  },
  status: {
    none: 'You have not submitted anything this time. If you did before, tell me the number on your receipt, which begins with BB.',
    phone: 'Now the last four digits of the mobile number you gave, please.',
    noMatch:
      'The number and the four digits do not belong together. Look at your receipt and tell me the number again.',
    locked: 'There were too many wrong tries for this number today, so it is locked to be safe. Try tomorrow, or call.',
    state: {
      waiting: 'waiting to be sent; they have not said yet that they have it',
      delayed: 'not there yet; we keep sending it',
      stuck: 'did not arrive; our staff must send it again',
      dropped: 'not sent, and your details are deleted; please call',
      supplying: 'what you added is being sent',
      'supply-stuck': 'what you added did not arrive; our staff must send it again',
      supplied: 'they have what you added',
      checked: 'they have read your pre-application; bring your original papers to confirm it',
      accepted: 'received',
      'in-progress': 'being looked at',
      'needs-more': 'they need more from you',
      done: 'done',
      rejected: 'not approved',
    },
    line: (title) => `How “${title}” stands:`,
    says: (agency, note) => `${agency} says: ${note}`,
    wants: (agency, reason) => `${agency} needs this from you: ${reason}`,
    supply: (agency, count) =>
      `Let us add it for ${agency}. I only ask what can be filled in here: ${count} ${count > 1 ? 'things' : 'thing'}.`,
    supplyOption: (agency) => `Add it for ${agency}`,
    nothingWanted: 'Nothing more is needed now.',
    overtaken: 'They no longer need this from you. What you just filled in was not sent.',
    supplyLater: 'All right, not now. What you sent before stands; ask me how it stands when you want to add it.',
    noReason: 'They gave no reason. Call the number below, or take your original papers to the counter.',
    supplied: (reference) => `Good, I have what you added, and it goes on. The number is still ${reference}.`,
    news: (title, agency, state) => `There is news of “${title}”. ${agency}: ${state}.`,
    look: 'See how it stands',
  },
  language: 'All right, in English.',
  sentenceEnd: '. ',
  listComma: ', ',
  colon: ': ',
}
