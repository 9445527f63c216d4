import { z } from 'zod';
import { healthAnswer } from './healthSchema.ts';
import { foundPeople, importAnswer, importsAnswer, importWrite, peopleQuery, uploadQuery } from './importSchema.ts';
import { peopleAnswer, roleWrite } from './peopleSchema.ts';
import { appendixAnswer, reportAnswer, reportEdit, templateEdit } from './reportSchema.ts';
import { actionsQuery, verbRequest } from './querySchema.ts';
import {
  actionAnswer,
  actionsAnswer,
  cardAnswer,
  me,
  planAnswer,
  plansAnswer,
  problem,
  reportsAnswer,
} from './schemas.ts';
import { ownSettings, planSettings, settingsAnswer } from './settingsSchema.ts';

/** The OpenAPI 3.1 document of the tab's API, made of the schemas it answers by. */
export function openApi(): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Handlingsplan: the tab', version: '1' },
    servers: [{ url: '/api/tab' }],
    security: [{ entra: [] }],
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schema(problem) },
    },
    paths: {
      '/me': { get: operation('Who is asking', me) },
      '/plans': { get: operation('The plans this person sees, with figures', plansAnswer) },
      '/plans/{plan}': { get: operation('One plan', planAnswer, [path('plan')]) },
      '/plans/{plan}/actions': {
        get: operation('The actions of a plan, page by page', actionsAnswer, [
          path('plan'),
          ...parametersOf(actionsQuery),
        ]),
      },
      '/plans/{plan}/actions/{action}': {
        get: operation('An action with its history', actionAnswer, [path('plan'), path('action')]),
      },
      '/plans/{plan}/actions/{action}/card/{locale}': {
        get: operation('The reminder of an action', cardAnswer, [path('plan'), path('action'), path('locale')]),
      },
      '/plans/{plan}/reports': {
        get: operation('The reports of a plan', reportsAnswer, [path('plan')]),
        post: operation('Has this month’s draft made, once', reportAnswer, [path('plan')]),
      },
      '/plans/{plan}/reports/{month}.{file}': {
        get: fileOperation('A report as a file', [path('plan'), path('month'), path('file')]),
      },
      '/plans/{plan}/reports/{month}': {
        get: operation('A report as it reads, and what people write in it', reportAnswer, [
          path('plan'),
          path('month'),
        ]),
        patch: writing('Writes in a draft', reportAnswer, reportEdit, [path('plan'), path('month')]),
      },
      '/plans/{plan}/reports/{month}/appendix': {
        get: operation('The table that the report ends with', appendixAnswer, [path('plan'), path('month')]),
      },
      '/plans/{plan}/reports/{month}/template': {
        patch: writing('Changes what all reports of the plan have in common', reportAnswer, templateEdit, [
          path('plan'),
          path('month'),
        ]),
      },
      '/plans/{plan}/reports/{month}/{doing}': {
        post: writing(
          'Approves a draft (approve), or takes its figures anew (renew)',
          reportAnswer,
          z.strictObject({}),
          [path('plan'), path('month'), path('doing')],
        ),
      },
      '/settings': {
        get: operation('One’s own settings, and those of one’s own plans', settingsAnswer),
        put: writing('Chooses for oneself', settingsAnswer, ownSettings),
      },
      '/settings/plans/{plan}': {
        put: writing('Chooses for a plan; for its owner', settingsAnswer, planSettings, [path('plan')]),
      },
      '/health': { get: operation('How the sendings of one’s own plans fare; for their owners', healthAnswer) },
      '/people/{role}': {
        post: writing(
          'Says who holds a role and what else it is called; for those who keep plans',
          peopleAnswer,
          roleWrite,
          [path('role')],
        ),
      },
      '/people': { get: operation('Who holds which role, and for owners whom messages do not reach', peopleAnswer) },
      '/imports': {
        get: operation('One’s own drafts that are not published yet', importsAnswer),
        post: {
          ...operation('Reads a document and keeps it as a draft', importAnswer, parametersOf(uploadQuery), 201),
          requestBody: { required: true, content: { 'application/octet-stream': {} } },
        },
      },
      '/imports/people': {
        get: operation('People to choose as holders of roles', foundPeople, parametersOf(peopleQuery)),
      },
      '/imports/{draft}': {
        get: operation('A draft to look through', importAnswer, [path('draft')]),
        post: writing('Answers, changes, chooses holders, publishes or discards', importAnswer, importWrite, [
          path('draft'),
        ]),
      },
      '/verbs': {
        post: writing('Does what a button on a card does', actionAnswer, verbRequest),
      },
    },
  };
}

const schema = (of: z.ZodType, io: 'input' | 'output' = 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io, unrepresentable: 'any' });
  return rest;
};

const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

function parametersOf(query: z.ZodType): readonly object[] {
  const described = schema(query, 'input') as { readonly properties: Readonly<Record<string, object>> };
  return Object.entries(described.properties).map(([name, one]) => ({
    name,
    in: 'query',
    required: false,
    schema: one,
  }));
}

const REFUSAL = {
  description: 'Refused; the code says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(summary: string, answer: z.ZodType, parameters: readonly object[] = [], done = 200) {
  const content = { 'application/json': { schema: schema(answer) } };
  return { summary, parameters, responses: { [done]: { description: summary, content }, default: REFUSAL } };
}

/** A change on the condition that what is changed is still what the page showed. */
const writing = (summary: string, answer: z.ZodType, body: z.ZodType, parameters: readonly object[] = []) => ({
  ...operation(summary, answer, [
    ...parameters,
    { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } },
  ]),
  requestBody: { required: true, content: { 'application/json': { schema: schema(body) } } },
});

const fileOperation = (summary: string, parameters: readonly object[]) => ({
  summary,
  parameters,
  responses: {
    200: { description: summary, content: { 'application/octet-stream': {} } },
    default: REFUSAL,
  },
});
