import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportAnswer } from '../api/reportSchema.ts';
import { useTexts } from '../texts.ts';
import { useReportTexts } from './useReportTexts.ts';

interface Props {
  readonly report: ReportAnswer;
  /** Why it cannot be approved yet; the button says so and stays where it is. */
  readonly isHeld: boolean;
  readonly approve: () => Promise<void>;
}

/** Approving cannot be taken back, so it is asked about first, with what is still missing in the report. */
export function Approve({ report, isHeld, approve }: Props) {
  const t = useTexts();
  const { state, approving } = useReportTexts();
  const [isOpen, setOpen] = useState(false);
  const { assessment, closes, lines, meeting, month, today } = report;
  const silent = lines.filter(({ text }) => text === '').length;
  const missing = [
    ...(meeting === null ? [approving.noMeeting] : []),
    ...(assessment === null ? [approving.noAssessment] : []),
    ...(silent > 0 ? [approving.noReason(silent)] : []),
  ];
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" disabledFocusable={isHeld}>
          {state.approve}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{approving.title(t.dates.month(`${month}-01`, today))}</DialogTitle>
          <DialogContent>
            <p>{approving.text}</p>
            {closes !== null && <p>{state.closes(closes)}</p>}
            {missing.length > 0 && (
              <ul>
                {missing.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                setOpen(false);
                void approve();
              }}
            >
              {approving.confirm}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{approving.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
