import type { ReportAnswer, ReportBlock, ReportEditing, TemplateEditing } from '../api/reportSchema.ts';
import type { ReportsAnswer } from '../api/schemas.ts';
import type { Api, Read } from './api.ts';

export type ReportApi = ReturnType<typeof reportApi>;

/** The reports of one plan, as the page uses them. Changes are based on a revision that the page has shown. */
export function reportApi({ read, write }: Api, plan: string) {
  const list = `/plans/${encodeURIComponent(plan)}/reports`;
  const change = (method: 'POST' | 'PATCH', path: string, body: object, revision?: string) =>
    write<ReportAnswer>(method, `${list}${path}`, body, revision);
  return {
    list: (known?: Read<ReportsAnswer>) => read(list, known),
    report: (month: string, known?: Read<ReportAnswer>) => read(`${list}/${month}`, known),
    appendix: (month: string) => read<{ readonly table: ReportBlock }>(`${list}/${month}/appendix`),
    draft: () => change('POST', '', {}),
    write: (month: string, edit: ReportEditing, revision: string) => change('PATCH', `/${month}`, edit, revision),
    template: (month: string, edit: TemplateEditing, revision: string) =>
      change('PATCH', `/${month}/template`, edit, revision),
    approve: (month: string, revision: string) => change('POST', `/${month}/approve`, {}, revision),
    renew: (month: string, revision: string) => change('POST', `/${month}/renew`, {}, revision),
  };
}
