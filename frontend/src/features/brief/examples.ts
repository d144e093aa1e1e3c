/** Briefs to start from: a short name, and the sentence it puts into the field. */
export const EXAMPLES = [
  {
    name: 'Bakery opening',
    prompt:
      'Grand opening of Mill & Crumb bakery on Saturday 14 June: free sourdough loaf for the first 100 guests',
  },
  {
    name: 'Running shoes',
    prompt: 'Stride Lab Cloudline trail shoes, 20% off this weekend only, for runners who like mud',
  },
  {
    name: 'Dental clinic',
    prompt: 'Harbour Dental: gentle check-ups for nervous patients, first visit €29, evening appointments',
  },
  {
    name: 'Webinar',
    prompt:
      'Free webinar by Ledgerly for small-business owners: close your books in one day, 3 September, 11 am',
  },
  {
    name: 'Jazz night',
    prompt: 'Blue Cellar jazz night with the Nora Lind Quartet, Friday 9 pm, tickets €15 at the door',
  },
] as const
