import type { importing as swedish } from '../sv/importing.ts';

const proposed = (proposal: string | null, otherwise: string) =>
  proposal === null ? otherwise : `I read it as ${proposal}`;

export const importing: typeof swedish = {
  importPreview: {
    title: 'Does this look right?',
    read: (name) => `I read “${name}” and found:`,
    labels: {
      actions: 'Actions',
      exact: 'With an exact date',
      questions: 'Need checking',
      roles: 'Responsible roles',
      changes: 'Against the version before',
    },
    roles: (n, without) =>
      without === null || without === n
        ? `${n} – all must be linked to a person`
        : without === 0
          ? `${n} – all have a person`
          : `${n} – ${without} without a person`,
    changes: (unchanged, changed, added, removed) =>
      `${unchanged} unchanged, ${changed} changed, ${added} new, ${removed} removed`,
    hidden: (words) => `The document has hidden text: “${words}”`,
    leftOut: {
      struckText: (words) => `Struck out in the document and therefore not included: “${words}”`,
      unreadText: (words) => `Stands outside the tables and is not included: “${words}”`,
    },
    check: (n) => (n === 1 ? 'Check this one' : `Check these ${n}`),
    row: (n) => `Row ${n}`,
    more: (n) => `And ${n} more.`,
    noneToCheck: 'I am sure of everything I read. Look through the plan all the same.',
    nothingSent: 'No reminders are sent until you publish the plan.',
    wordsKept: 'The plan’s own words are always kept.',
    nothing: {
      title: 'I found no actions',
      text: 'I look for a table with columns for action, date and who is responsible. Look at the document or send another.',
    },
    says: (actions, questions) =>
      `I found ${actions} actions. ${questions} need checking before the plan is published.`,
  },
  questions: {
    unread: () => 'I could not read the row',
    conflictingStatus: (written, proposal) => `“${written}” – ${proposed(proposal, 'unclear whether it is done')}`,
    pairing: (written) => `“${written}” – several dates or roles, unclear which belong together`,
    noAction: () => 'no action text',
    noDate: (written) => (written === '' ? 'no date' : `“${written}” – no end date`),
    noResponsible: () => 'nobody responsible',
    unknownRole: (written) => `“${written}” – I do not know this role`,
    ambiguousRole: (written, proposal) => `“${written}” – ${proposed(proposal, 'unclear which role is meant')}`,
    impliedYear: (written, proposal) => `“${written}” – ${proposed(proposal, 'the year is assumed')}`,
    impliedPeriod: (written, proposal) => `“${written}” – ${proposed(proposal, 'the period is assumed')}`,
    recurring: (written) => `“${written}” – recurs, choose the date of the next one`,
    reference: (written, proposal) => `“${written}” – ${proposed(proposal, 'unclear which row is meant')}`,
    passed: (written) => `“${written}” – the date has passed, nobody is reminded until the action is taken up again`,
    roleInText: (written) => `“${written}” – the role stands in the running text`,
  },
  published: {
    title: 'The plan is published',
    text: (actions, plan) =>
      actions === 1
        ? `1 action from “${plan}” is now in the plan.`
        : `${actions} actions from “${plan}” are now in the plan.`,
    firstReminder: (day) => `The first reminder comes on ${day} to those who have something to answer.`,
    unheld: (n) =>
      n === 1
        ? '1 role has no person. Its actions get no reminders yet.'
        : `${n} roles have no person. Their actions get no reminders yet.`,
    resting: (n) =>
      n === 1
        ? '1 action was already past its date. Nobody is reminded of it until someone takes it up again.'
        : `${n} actions were already past their dates. Nobody is reminded of them until someone takes them up again.`,
  },
  rolesForm: {
    title: 'Link the responsible',
    open: 'Link now',
    explain:
      'Choose who holds the role. What you leave empty can be linked later. The next plan that spells the role the same way does not ask again.',
    nobody: 'I know nobody to choose yet. Ask your colleagues to say hello to me, and they appear here.',
    more: (n) => (n === 1 ? '1 more role is waiting. Save first.' : `${n} more roles are waiting. Save first.`),
  },
  discarded: {
    title: 'The import is discarded',
    text: 'Nothing from the document has been saved in any plan.',
  },
};
