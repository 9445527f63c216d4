import { makeStyles, tokens } from '@fluentui/react-components';
import { AdaptiveCard, HostConfig } from 'adaptivecards';
import { useEffect, useRef, useState } from 'react';
import { downlevel } from '../../cards/downlevel.ts';
import type { Api } from '../client/api.ts';
import { Waiting } from '../shared/Waiting.tsx';
import { useTexts } from '../texts.ts';

const useStyles = makeStyles({
  frame: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    maxWidth: '440px',
    '& button, & .ac-pushButton': {
      font: 'inherit',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      padding: '5px 12px',
    },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Colours by the page's own variables, so that the card follows the theme without being drawn again. */
const color = (name: string, subtle = name) => ({ default: `var(--${name})`, subtle: `var(--${subtle})` });
const foregroundColors = {
  default: color('colorNeutralForeground1', 'colorNeutralForeground2'),
  accent: color('colorBrandForeground1'),
  attention: color('colorPaletteRedForeground1'),
  good: color('colorPaletteGreenForeground1'),
  warning: color('colorPaletteYellowForeground2'),
};
const style = (background: string) => ({ backgroundColor: `var(--${background})`, foregroundColors });
const HOST = {
  fontFamily: 'inherit',
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 8 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  containerStyles: {
    default: style('colorNeutralBackground1'),
    emphasis: style('colorNeutralBackground3'),
    good: style('colorPaletteGreenBackground1'),
    attention: style('colorPaletteRedBackground1'),
    warning: style('colorPaletteYellowBackground1'),
    accent: style('colorBrandBackground2'),
  },
  textBlock: { headingLevel: 4 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Cards escape what people wrote, because Teams reads it as Markdown; here it is shown as what it stands for. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const plain = text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  result.outputHtml = plain.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  result.didProcess = true;
};

interface Props {
  readonly api: Api;
  readonly plan: string;
  readonly action: string;
}

/** The reminder as its receiver would meet it now, drawn by the cards' own renderer. Its buttons do nothing here. */
export function Preview({ api, plan, action }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<object | null | undefined>(undefined);

  useEffect(() => {
    void api.card(plan, action, t.lang).then((answer) => setCard(answer.ok ? answer.value.card : null));
  }, [api, plan, action, t.lang]);

  useEffect(() => {
    if (!card || !frame.current) return;
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(HOST);
    drawn.onExecuteAction = () => undefined;
    drawn.parse(downlevel(card, 'adaptivecardsJs', 'narrow'));
    const element = drawn.render();
    frame.current.replaceChildren(...(element ? [element] : []));
  }, [card]);

  if (card === undefined) return <Waiting label={t.page.loadingView} lines={2} />;
  if (card === null) return <p className={styles.note}>{t.action.previewNone}</p>;
  return (
    <>
      <p className={styles.note}>{t.action.previewNote}</p>
      <div ref={frame} role="group" aria-label={t.action.previewLabel} className={styles.frame} />
    </>
  );
}
