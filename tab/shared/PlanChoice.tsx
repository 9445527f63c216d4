import { Select } from '@fluentui/react-components';
import type { PlanHead } from '../api/schemas.ts';
import { useTexts } from '../texts.ts';

interface Props {
  readonly plans: readonly PlanHead[];
  readonly chosen: string;
  readonly choose: (plan: string) => void;
}

/** Which plan is looked at. Nothing while there is one. */
export function PlanChoice({ plans, chosen, choose }: Props) {
  const t = useTexts();
  if (plans.length < 2) return null;
  return (
    <Select aria-label={t.page.plan} value={chosen} onChange={(_, { value }) => choose(value)}>
      {plans.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}
