// The words of last resort as TwiML: sorry, in both languages, and a person is called.

/** @param number digits, perhaps with + before them: nothing in it needs escaping */
export function fallbackTwiml(number: string): string {
  const chinese = (text: string) => `<Say voice="Polly.Zhiyu" language="cmn-CN">${text}</Say>`
  const english = (text: string) => `<Say voice="Polly.Joanna" language="en-US">${text}</Say>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?><Response>',
    chinese('对不起，系统这会儿有点问题，我这就给您转人工，请别挂机。'),
    english('Sorry, something is wrong on our side. I am putting you through to a person. Please stay on the line.'),
    `<Dial timeout="30">${number}</Dial>`,
    chinese('对不起，现在没有接通。请您过一会儿再打，或者直接拨打一二三四五。'),
    english('Sorry, nobody could take your call. Please try again later, or call 1 2 3 4 5.'),
    '</Response>',
  ].join('')
}
