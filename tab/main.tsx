import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { enterHost } from './client/host.ts';
import { loadTexts } from './texts.ts';

async function start(): Promise<void> {
  const likely = /^en\b/i.test(navigator.language) ? 'en' : 'sv';
  // Fetched while Teams is asked which language it is to be: most often it is the one.
  void loadTexts(likely);
  const host = await enterHost();
  const texts = await loadTexts(host?.locale ?? likely);
  document.documentElement.lang = texts.lang;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App host={host} texts={texts} />);
}

void start();
