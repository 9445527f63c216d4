/** How Teams draws cards, near enough: sizes, spacing and its named colours, in both themes. */
const LIGHT = {
  text: '#242424', subtle: '#616161', accent: '#4f52b2', accentSubtle: '#4f52b2',
  good: '#0e700e', warning: '#8a5a00', attention: '#b10e1c',
  surface: '#ffffff', emphasis: '#f5f5f5', goodBack: '#f1faf1', warningBack: '#fff9f0', attentionBack: '#fdf3f4', accentBack: '#eef0fb',
  line: '#e0e0e0',
}; // prettier-ignore
const DARK = {
  text: '#ffffff', subtle: '#c8c8c8', accent: '#a9adff', accentSubtle: '#a9adff',
  good: '#7fd07f', warning: '#f2c661', attention: '#f4a3a8',
  surface: '#292929', emphasis: '#1f1f1f', goodBack: '#0f2d12', warningBack: '#332206', attentionBack: '#3b1216', accentBack: '#2a2b4d',
  line: '#4a4a4a',
}; // prettier-ignore
const CONTRAST = {
  text: '#ffffff', subtle: '#ffffff', accent: '#1aebff', accentSubtle: '#1aebff',
  good: '#3ff23f', warning: '#ffff01', attention: '#ffff01',
  surface: '#000000', emphasis: '#000000', goodBack: '#000000', warningBack: '#000000', attentionBack: '#000000', accentBack: '#000000',
  line: '#ffffff',
}; // prettier-ignore

export const COLOURS = { light: LIGHT, dark: DARK, contrast: CONTRAST };

const same = (colour, subtle = colour) => ({ default: colour, subtle });

function style(colours, backgroundColor) {
  return {
    backgroundColor,
    foregroundColors: {
      default: same(colours.text, colours.subtle),
      dark: same(colours.text, colours.subtle),
      light: same(colours.subtle),
      accent: same(colours.accent, colours.accentSubtle),
      good: same(colours.good),
      warning: same(colours.warning),
      attention: same(colours.attention),
    },
  };
}

export function hostConfigFor(theme) {
  const colours = COLOURS[theme] ?? LIGHT;
  const block = { separator: { lineThickness: 1, lineColor: colours.line } };
  return {
    ...block,
    supportsInteractivity: true,
    fontFamily: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 16 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
    containerStyles: {
      default: style(colours, colours.surface),
      emphasis: style(colours, colours.emphasis),
      good: style(colours, colours.goodBack),
      warning: style(colours, colours.warningBack),
      attention: style(colours, colours.attentionBack),
      accent: style(colours, colours.accentBack),
    },
    table: { cellSpacing: 8 },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 16,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
  };
}
