// Ordinary English questions that only sound like an emergency and must not raise one; invented, one a line.

const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const ENGLISH_LOOK_ALIKES: string[] = lines(`
  fire safety licence
  how do I get a fire safety permit
  emergency contact field
  how do I change my emergency contact
  emergency treatment filing
  does emergency treatment count as filing for medical insurance away from home
  killing time until my appointment
  I missed the dead line
  what is the deadline
  my father passed away
  my mum died last week, what do I do
  death certificate
  ambulance fee refund
  how much does an ambulance cost
  can I claim the ambulance charge
  is calling 110 free
  work injury recognition after being hit by a car
  I was hit by a car last month, can I claim work injury
  does suicide insurance pay out
  what does the suicide clause mean
  fire certificate for my shop
  our house burned down last year and I need a new ID
  certificate of cause of fire
  this paperwork is killing me
  I'm dying to know when it will be approved
  I nearly had a heart attack when I saw the fee
  heart attack treatment reimbursement
  stroke patients disability certificate
  gas account transfer
  how do I open a gas account
  gas leak detector subsidy
  how do I report a lost ID card
  police certificate of no criminal record
  I need the police clearance certificate
  police station address
  can I get a certificate of domestic violence
  car accident insurance claim
  emergency visa
  emergency loan for small business
  emergency number for the water company
  my child is missing a vaccination record
  I lost my child's birth certificate
  is there a fire station near here
  he got fired from his job
  the queue is killing us
  I could kill for an answer
  what benefits do I get when my husband dies
  breathing apparatus licence
  labour law question
  poison control licence for my shop
  pesticide licence
  self-employed and can't go on holiday
  help, I lost my passport
  help me with the form
  help
  can someone help me renew my card
  he beat me to the front of the queue
  choking hazard label rules
  flood insurance
  drowning prevention course
  stabbing laws in China
  how do I report gas bill errors
  my phone died
  dead battery disposal
  I am dead tired of this form
  i need help
  please help me apply for a passport
  can you help me please
  help me find the office
  is there an emergency number
  who do I call in an emergency
  emergency services jobs
  how to become a firefighter
  fire department phone number for inspections
  my passport expired and I'm stuck abroad
  stuck on step 3
  I'm stuck in the queue
  lost my wallet
  lost my mother last year, how to cancel her pension
  my husband died, what do I do
  my wife is in labour law
  the baby is due in March, how do I register the birth
  my baby was born yesterday, how do I get a birth certificate
  how much is maternity leave
  my employer is abusing overtime rules
  my boss fired me
  my landlord broke into my room can I sue
  burglary report for insurance
  my bike was stolen
  how to register a gun licence
  knife carrying rules
  ambulance driver jobs
  does insurance cover ambulance
  burn permit
  burning garbage complaint
  smoke detector rules
  the air smells bad
  water is out
  power cut
  blood donation certificate
  blood type on ID card
  chest x-ray for work visa
  breathing problems and disability allowance
  epilepsy driving licence
  overdose prevention centre address
  drug rehab
  suicide prevention hotline volunteer
  living alone benefits
  I can't live on this pension
  pension is too small to live on
  I don't want to live in this city any more, how do I move my hukou
  end of life care
  ending my employment contract
  kill the application
  how do I kill the direct debit
  i'm done with this
  I hurt my back at work, what can I claim
  my arm is broken, disability grade
  attack dog licence
  dog bit me, vaccine cost
  hit and run compensation
  car wreck removal
  missing person declaration of death
  declare a missing person dead
  I missed my appointment
  shooting range permit
  gun licence
  is burning leaves allowed
  gas bill
  water leak in my building
  lift maintenance certificate
  swimming pool licence
  drown in paperwork
  traffic fine
  parking accident who pays
  car registration
  wedding certificate after my husband hit retirement age
  he hits retirement age next year
  my kid hits school age
  beat the deadline
  attacked by a dog compensation
  break in service years
  break into two payments
  stroke order of my name
  heart disease chronic certificate
  asthma medicine reimbursed
  pregnancy registration
  labour insurance
  baby born abroad
  my dad is dying to see you
  terminal illness benefits
  is euthanasia legal
  dead person's bank account
  bleeding edge tech park
  blood test for marriage
  electric bike registration
  shock at the price
  collapse of my company
  my company collapsed, wages unpaid
  the website is down
  page not responding
  your system is not responding to me
  app crashed
  car crash test
  life insurance
  end of life certificate
  I lost my job and can't pay
  I'm desperate
  I am so tired of this
  nobody helps me
  please help
  help needed with tax
  is this a scam?
  someone asks a fee for the certificate, is it a scam
  how do I report a scam
  the officer told me to pay the deposit
  can I pay by bank transfer
  I am afraid of being scammed
`)
