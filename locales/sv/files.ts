export const files = {
  file: {
    howTo: {
      title: 'Läs in en handlingsplan',
      text: 'Skicka dokumentet till mig här i chatten. Jag läser Word, PDF, Excel och text, och visar vad jag hittade innan något publiceras.',
    },
    onlyInChat: {
      title: 'Skicka filen i vår egen chatt',
      text: 'Skicka filen till mig i vår egna chatt, så läser jag in den.',
    },
    notAllowed: {
      title: 'Du kan inte läsa in en plan',
      text: 'Det gör den som äger planen eller den administrativa sekreteraren. Be någon av dem skicka dokumentet till mig.',
    },
    noPlan: {
      title: 'Ingen plan är publicerad än',
      text: 'När någon har läst in och publicerat en handlingsplan visar jag läget här.',
    },
    notFetched: {
      title: 'Jag kunde inte hämta filen',
      text: 'Inget har lästs in. Skicka filen igen, högst 20 MB.',
    },
    notRead: (reason: string) => ({ title: 'Jag kunde inte läsa in filen', text: reason }),
    noDraft: {
      title: 'Importen finns inte kvar',
      text: 'Den är redan publicerad eller slängd. Skicka dokumentet igen om du vill läsa in det på nytt.',
    },
  },
};
