import {
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  Title2,
  createTableColumn,
  teamsLightTheme,
} from '@fluentui/react-components';
import { app, authentication } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';
import type { ActionRow } from '../api/actionSchema.ts';
import type { ActionsAnswer } from '../api/schemas.ts';

/**
 * What a page of this kit costs before anything of ours is on it: Teams' own greeting, one question to the API, and the
 * rows in a grid as Fluent's documentation shows it. `bench/paint.bench.ts` holds the tab's first paint to it.
 */
const columns = (['number', 'title', 'due', 'status'] as const).map((columnId) =>
  createTableColumn<ActionRow>({
    columnId,
    compare: (a, b) => String(a[columnId]).localeCompare(String(b[columnId])),
    renderHeaderCell: () => columnId,
    renderCell: (row) => row[columnId],
  }),
);

function Bare({ actions }: { readonly actions: ActionRow[] }) {
  return (
    <FluentProvider theme={teamsLightTheme}>
      <Title2>Plan</Title2>
      <DataGrid items={actions} columns={columns} sortable getRowId={(row: ActionRow) => row.id}>
        <DataGridHeader>
          <DataGridRow>
            {({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<ActionRow>>
          {({ item, rowId }) => (
            <DataGridRow<ActionRow> key={rowId} data-action={item.id}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
    </FluentProvider>
  );
}

async function start(): Promise<void> {
  await app.initialize();
  await app.getContext();
  const headers = { authorization: `Bearer ${await authentication.getAuthToken()}` };
  const answer = await fetch('/api/tab/plans/plan-a/actions?limit=200', { headers });
  const { actions } = (await answer.json()) as ActionsAnswer;
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Bare actions={actions} />);
}

void start();
