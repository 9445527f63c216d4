export const talk = {
  welcome: {
    title: 'Hej! Jag är Planboten',
    text: 'Jag håller reda på åtgärderna i er handlingsplan. Du får en påminnelse på måndagar om något behöver dig, och du svarar med en knapp här i chatten.',
    seenLabel: 'Det här ser din chef:',
    seen: 'status, datum och kommentarer som du sparar. Inget annat i chatten.',
    channelTitle: 'Planboten är här',
    channel: (installer: string | null, channel: string | null) =>
      `${installer ?? 'Någon'} lade till Planboten${channel === null ? '' : ` i ${channel}`}. När en handlingsplan är publicerad lägger jag upp veckans läge här varje måndag kl. 08.00.`,
    channelAsk: 'Nämn mig och skriv ett ord, till exempel ”veckan” eller ”försenade”, så svarar jag.',
  },
  help: {
    title: 'Det här kan jag hjälpa dig med',
    unknown: 'Det förstod jag inte',
    didYouMean: 'Menade du något av det här?',
  },
  /** "klar A99": what was written is not repeated, since it may be anything. */
  noSuchNumber: {
    title: 'Jag hittar ingen åtgärd med det numret',
    text: 'Skriv planens bokstav och radens nummer, till exempel ”klar A8”. De står i planen.',
  },
  /** What one can write, in the language of the card. `show` is the word itself, `does` what it leads to. */
  commands: {
    mine: { show: 'mina', does: 'Visar dina åtgärder' },
    week: { show: 'veckan', does: 'Visar veckans läge' },
    late: { show: 'försenade', does: 'Visar det som är försenat' },
    soon: { show: 'på gång', does: 'Visar vad som ska vara klart inom 14 dagar' },
    ahead: { show: 'visa de närmaste 14 dagarna', does: 'Visar vilka påminnelser du kommer att få' },
    done: { show: 'klar A8', does: 'Markerar åtgärd A8 som klar' },
    agenda: { show: 'dagordning', does: 'Visar vad nästa möte behöver ta ställning till' },
    report: { show: 'rapport', does: 'Gör månadens rapport till nämnden' },
    settings: { show: 'inställningar', does: 'Ändrar påminnelser, paus och språk' },
    import: { show: 'importera', does: 'Läser in en handlingsplan' },
    help: { show: 'hjälp', does: 'Visar den här listan' },
  },
};
