import { post } from './api.js';
import { byId, toast } from './dom.js';
import { dayText, longDate, timeText } from './words.js';

const WHY_NOT = {
  past: 'Klockan går bara framåt. Välj en senare dag.',
  tooFar: 'Så långt fram går klockan inte. Välj en dag inom två år.',
  badDate: 'Välj en dag.',
  walking: 'Klockan är redan på väg. Stoppa den först.',
};

/** The clock at the top: what it shows, and where it can be sent. */
export function openClock() {
  let from = null;

  const go = async (to) => {
    try {
      await post('/api/clock', { to });
    } catch (error) {
      toast(WHY_NOT[error.refusal] ?? 'Klockan gick inte att flytta.');
    }
  };
  for (const button of byId('moves').querySelectorAll('button[data-to]'))
    button.onclick = () => void go(button.dataset.to);
  byId('goto').onsubmit = (event) => {
    event.preventDefault();
    void go(byId('day').value);
  };
  byId('stop').onclick = () => void post('/api/clock/stop', {});

  return {
    show({ today, walk }) {
      const date = longDate(today.date);
      byId('date').textContent = `${date.charAt(0).toUpperCase()}${date.slice(1)}`;
      byId('time').textContent = `v. ${today.week} · ${timeText(today.time)}`;
      byId('day').min = today.date;
      if (byId('day').value < today.date) byId('day').value = today.date;
      const wasWalking = !byId('walking').hidden;
      byId('moves').hidden = walk !== null;
      byId('walking').hidden = walk === null;
      if (walk === null) {
        if (wasWalking) {
          toast(`Klockan visar ${dayText(today.date)} ${timeText(today.time)}.`);
          if (document.activeElement === document.body) byId('moves').querySelector('.primary').focus();
        }
        from = null;
        return;
      }
      from ??= walk.at;
      const length = Math.max(1, days(from, walk.to));
      byId('progress').max = length;
      byId('progress').value = days(from, walk.at);
      byId('walkingText').textContent = `${dayText(walk.at)} – på väg till ${dayText(walk.to)}`;
      if (!wasWalking) byId('stop').focus();
    },
  };
}

const days = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
