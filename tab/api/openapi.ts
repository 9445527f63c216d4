import { z } from 'zod';
import { healthAnswer } from './healthSchema.ts';
import { peopleAnswer } from './peopleSchema.ts';
import {
  actionAnswer,
  actionsAnswer,
  actionsQuery,
  cardAnswer,
  me,
  planAnswer,
  plansAnswer,
  problem,
  reportsAnswer,
  verbRequest,
} from './schemas.ts';

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
        get: operation('The actions of a plan, page by page', actionsAnswer, [path('plan'), ...queryParameters()]),
      },
      '/plans/{plan}/actions/{action}': {
        get: operation('An action with its history', actionAnswer, [path('plan'), path('action')]),
      },
      '/plans/{plan}/actions/{action}/card/{locale}': {
        get: operation('The reminder of an action', cardAnswer, [path('plan'), path('action'), path('locale')]),
      },
      '/plans/{plan}/reports': { get: operation('The reports of a plan', reportsAnswer, [path('plan')]) },
      '/plans/{plan}/reports/{month}.{file}': {
        get: fileOperation('A report as a file', [path('plan'), path('month'), path('file')]),
      },
      '/health': { get: operation('How the sendings of one’s own plans fare; for their owners', healthAnswer) },
      '/people': { get: operation('Who holds which role, and for owners whom messages do not reach', peopleAnswer) },
      '/verbs': {
        post: {
          ...operation('Does what a button on a card does', actionAnswer, [
            { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } },
          ]),
          requestBody: { required: true, content: { 'application/json': { schema: schema(verbRequest) } } },
        },
      },
    },
  };
}

const schema = (of: z.ZodType, io: 'input' | 'output' = 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io, unrepresentable: 'any' });
  return rest;
};

const path = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });

function queryParameters(): readonly object[] {
  const described = schema(actionsQuery, 'input') as { readonly properties: Readonly<Record<string, object>> };
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

function operation(summary: string, answer: z.ZodType, parameters: readonly object[] = []) {
  const content = { 'application/json': { schema: schema(answer) } };
  return { summary, parameters, responses: { 200: { description: summary, content }, default: REFUSAL } };
}

const fileOperation = (summary: string, parameters: readonly object[]) => ({
  summary,
  parameters,
  responses: {
    200: { description: summary, content: { 'application/octet-stream': {} } },
    default: REFUSAL,
  },
});
