import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ActionRow } from '../api/actionSchema.ts';
import { useTexts, type Texts } from '../texts.ts';
import { Icon, type IconName } from './icons.tsx';

type Look = ActionRow['status'] | 'late';

const ICONS: Record<Look, IconName> = {
  notStarted: 'circle',
  inProgress: 'play',
  done: 'check',
  paused: 'pause',
  withdrawn: 'cross',
  late: 'alert',
};

/** The border is there for those who cannot see the colours: in high contrast it is all that remains of them. */
const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    boxSizing: 'border-box',
    minHeight: '24px',
    padding: '2px 10px 2px 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  notStarted: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  inProgress: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  done: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  paused: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorPaletteYellowForeground2 },
  withdrawn: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  late: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
});

export const lookOf = ({ status, standing }: Pick<ActionRow, 'status' | 'standing'>): Look =>
  standing === null ? status : 'late';

/** "Försenad" is how an open action stands against its date; the others are what somebody has said of it. */
export const wordFor = (look: Look, t: Texts): string => (look === 'late' ? t.late : t.status[look]);

/** A status in words, with a sign and a colour that say the same. */
export function StatusPill({ row }: { readonly row: Pick<ActionRow, 'status' | 'standing'> }) {
  const styles = useStyles();
  const t = useTexts();
  const look = lookOf(row);
  return (
    <span className={mergeClasses(styles.pill, styles[look])}>
      <Icon name={ICONS[look]} size={14} />
      {wordFor(look, t)}
    </span>
  );
}
