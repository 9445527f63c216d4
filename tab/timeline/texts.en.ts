import type { TimelineTexts } from './texts.sv.ts';

/** The words of the timeline. */
export const timeline: TimelineTexts = {
  caption: (plan, from, to) => `Timeline of ${plan}, ${from} to ${to}`,
  action: 'Action',
  when: 'Time',
  todayMark: 'Today',
  today: (day) => `Today, ${day}`,
  until: (from, to) => `${from} to ${to}`,
  from: (day) => `from ${day}`,
  by: (day) => `due ${day}`,
  undated: 'without a date',
  outside: 'outside the time shown',
  zoom: 'Show',
  all: 'The whole plan',
  year: 'One year',
  quarter: 'Three months',
  earlier: 'Earlier',
  later: 'Later',
  redDays: (days) => `Public holidays: ${days}.`,
};
