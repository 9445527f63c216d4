import type { files as source } from '../sv/files.ts';

export const files: typeof source = {
  file: {
    howTo: {
      title: 'Import an action plan',
      text: 'Send me the document here in the chat. I read Word, PDF, Excel and text, and show what I found before anything is published.',
    },
    onlyInChat: {
      title: 'Send the file in our own chat',
      text: 'Send me the file in our own chat and I will import it.',
    },
    notAllowed: {
      title: 'You cannot import a plan',
      text: 'The owner of the plan or the administrative secretary does that. Ask one of them to send me the document.',
    },
    noPlan: {
      title: 'No plan has been published yet',
      text: 'Once somebody has imported and published an action plan I will show how it stands here.',
    },
    notFetched: {
      title: 'I could not fetch the file',
      text: 'Nothing has been imported. Send the file again, at most 20 MB.',
    },
    notRead: (reason) => ({ title: 'I could not import the file', text: reason }),
    noDraft: {
      title: 'The import is no longer here',
      text: 'It has already been published or discarded. Send the document again if you want to import it anew.',
    },
  },
};
